// The command `npm run mock-api`: starts the server, says how to use it, notes each answer, and ends when asked to.

import { memoryStorage } from '../model/storage.ts';
import { DEFAULT_SCENARIO, DEMO_CODE, DEMO_PASSWORD, DEMO_USERS, type SeedName } from '../scenario.ts';
import { FlagError, type Flags, HELP, readFlags } from './flags.ts';
import type { Answer } from './request-listener.ts';
import { type MockServer, startMockServer } from './server.ts';
import { openStateFile, StateFileError } from './state-file.ts';

export async function runMockApi(args: readonly string[]): Promise<void> {
  // Whoever reads the lines may stop doing so; the server goes on.
  process.stdout.on('error', () => undefined);
  try {
    const flags = readFlags(args);
    if (flags === null) process.stdout.write(HELP);
    else await serve(flags);
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 1;
  }
}

async function serve(flags: Flags): Promise<void> {
  const file = flags.stateFile === null ? null : openStateFile(flags.stateFile, flags.seed);
  const seed = flags.seed ?? file?.seed ?? DEFAULT_SCENARIO.seed;
  const server = await startMockServer(flags.port, {
    scenario: { ...flags.scenario, seed },
    storage: file?.storage ?? memoryStorage(),
    origins: flags.origins,
    onAnswer: answer => void process.stdout.write(lineOf(answer)),
  }).catch((error: unknown) => {
    throw portError(error, flags.port) ?? error;
  });
  process.stdout.write(welcome(server, seed, flags));
  const end = () => void server.close().then(() => process.exit(0));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

function welcome({ url }: MockServer, seed: SeedName, { stateFile, scenario }: Flags): string {
  const { clock, faults = [] } = scenario;
  const logins = DEMO_USERS.map(({ login, about }) => `    ${login.padEnd(28)}${about}\n`).join('');
  return `The mock API listens at ${url}, for this machine only.

  Data   ${seed}
  State  ${stateFile === null ? 'in memory: gone at the end' : `in ${stateFile}`}
${clock?.kind === 'stopped' ? `  Clock  stands at ${new Date(clock.at).toISOString()}\n` : ''}${
  faults.length > 0 ? `  Faults ${faults.length}: requests will fail as asked\n` : ''
}
Sign in, and send the access_token of the answer as the header Fastly-Key:

  curl ${url}/tokens -d username=superuser@example.com --data-urlencode 'password=${DEMO_PASSWORD}'

  Every password is ‘${DEMO_PASSWORD}’; who has two-factor sends the header Fastly-OTP: ${DEMO_CODE}.

${logins}
The console  VITE_API=live API_URL=${url} npm run dev
Fastly CLI   export FASTLY_API_ENDPOINT=${url} FASTLY_ACCOUNT_ENDPOINT=${url} FASTLY_API_TOKEN=…

Each answer is noted below: endpoint, status, time, and nothing of what was sent. Ctrl-C ends it.
`;
}

function lineOf({ endpoint, status, milliseconds, failure }: Answer): string {
  const line = `${endpoint ?? '-'} ${status ?? 'unanswered'} ${milliseconds} ms\n`;
  return failure === null ? line : `${line}${failureOf(failure)}\n`;
}

/** Where it happened, not what was said: an error's words may quote what was sent. */
function failureOf(failure: unknown): string {
  if (failure instanceof StateFileError) return failure.message;
  if (!(failure instanceof Error)) return 'The mock failed.';
  const places = (failure.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  return [`The mock failed with ${failure.name}.`, ...places].join('\n');
}

function portError(error: unknown, port: number): FlagError | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'EADDRINUSE':
      return new FlagError(`Port ${port} is taken. End what uses it, or choose another with --port.`);
    case 'EACCES':
      return new FlagError(`Port ${port} may not be used here. Choose one above 1023 with --port.`);
    default:
      return null;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof FlagError || error instanceof StateFileError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
