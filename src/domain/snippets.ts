// Text that brings a token's secret into other tools, without leaving it in a shell's history or in a list of processes.

export type Snippet = {
  readonly label: string;
  /** What to know before using it. */
  readonly note: string;
  readonly text: (secret: string) => string;
  readonly containsSecret: boolean;
};

/**
 * Reads without showing what is pasted. What is typed at this prompt gets into no history, and `printf` is part of the
 * shell, so that no process has the secret as an argument.
 */
const ASK = 'read -rs FASTLY_API_TOKEN  # paste the token, then press Enter';

const PIPE = `printf '%s' "$FASTLY_API_TOKEN"`;

const ASKS = 'Paste the token when the shell waits for it. It gets into no history and no list of processes.';

const shell = (label: string, lines: readonly string[], note = ASKS): Snippet => ({
  label,
  note,
  text: () => `${[ASK, ...lines, 'unset FASTLY_API_TOKEN'].join('\n')}\n`,
  containsSecret: false,
});

/** The placeholder that the screen shows. */
export const PLACEHOLDER = '<token>';

export const SNIPPETS: readonly Snippet[] = [
  shell('curl', [
    // A header on the command line would be in the list of processes.
    `printf 'Fastly-Key: %s\\n' "$FASTLY_API_TOKEN" | curl --header @- https://api.fastly.com/tokens/self`,
  ]),
  shell('Fastly CLI', ['export FASTLY_API_TOKEN', 'fastly whoami']),
  shell('Terraform', ['export FASTLY_API_KEY="$FASTLY_API_TOKEN"', 'terraform plan', 'unset FASTLY_API_KEY']),
  shell('GitHub Actions', [`${PIPE} | gh secret set FASTLY_API_TOKEN`]),
  shell(
    'GitLab CI variable',
    [`${PIPE} | glab variable set FASTLY_API_TOKEN --masked`],
    `${ASKS} GitLab masks it in job logs; anyone who can change the pipeline can still read it.`,
  ),
  shell('Kubernetes Secret', [
    `${PIPE} | kubectl create secret generic fastly --from-file=FASTLY_API_TOKEN=/dev/stdin`,
  ]),
  {
    label: '.env file',
    note: 'The copied text contains the secret. Paste it into a file that only you can read, and keep the file out of version control.',
    text: secret => `FASTLY_API_TOKEN=${secret}\n`,
    containsSecret: true,
  },
];
