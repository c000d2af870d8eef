// Text that brings a token's secret into other tools, without leaving it in a shell's history or in a list of processes.

export type Snippet = {
  readonly label: string;
  /** What to know before using it. */
  readonly note: string;
  readonly text: (secret: string) => string;
  readonly containsSecret: boolean;
};

/** `printf` is part of the shell, so that no process has the secret as an argument. */
const PIPE = `printf '%s' "$FASTLY_API_TOKEN"`;

const ASKS =
  'Copy this first and run it in bash or zsh. Then copy the token and paste it when the shell asks for it. The token gets into no history and no list of processes.';

/**
 * The brackets make the shell read all lines before it runs the first one. Otherwise some shells would take the second
 * line for the token when all are pasted at once. They also end the variable. What is typed at the prompt of `read` is
 * not shown and gets into no history.
 */
const shell = (label: string, lines: readonly string[], note = ASKS): Snippet => ({
  label,
  note,
  text: () =>
    [
      '(',
      `  printf 'Fastly token: ' >&2`,
      '  read -rs FASTLY_API_TOKEN',
      ...lines.map(line => `  ${line}`),
      ')\n',
    ].join('\n'),
  containsSecret: false,
});

/** The placeholder that the screen shows. */
export const PLACEHOLDER = '<token>';

export const SNIPPETS: readonly Snippet[] = [
  shell('curl', [
    // A header on the command line would be in the list of processes. `@-` reads headers from standard input:
    // https://curl.se/docs/manpage.html#-H
    `printf 'Fastly-Key: %s\\n' "$FASTLY_API_TOKEN" | curl --header @- https://api.fastly.com/tokens/self`,
  ]),
  // https://www.fastly.com/documentation/help/cli/cli-auth/: the variable comes before stored tokens.
  shell('Fastly CLI', ['export FASTLY_API_TOKEN', 'fastly whoami']),
  // https://registry.terraform.io/providers/fastly/fastly/latest/docs: `api_key` can come from this variable.
  shell('Terraform', ['export FASTLY_API_KEY="$FASTLY_API_TOKEN"', 'terraform plan']),
  // https://cli.github.com/manual/gh_secret_set: without `--body`, it reads from standard input.
  shell('GitHub Actions', [`${PIPE} | gh secret set FASTLY_API_TOKEN`]),
  shell(
    'GitLab CI variable',
    // https://docs.gitlab.com/cli/variable/set/: without a value, it reads from standard input.
    [`${PIPE} | glab variable set FASTLY_API_TOKEN --masked`],
    `${ASKS} GitLab masks it in job logs; anyone who can change the pipeline can still read it.`,
  ),
  // https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_secret_generic/
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
