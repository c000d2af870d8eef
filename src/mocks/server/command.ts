// The command `npm run mock-api`: starts the server, prints how to use it, logs each response, and ends on a signal.
import { memoryStorage } from '../model/storage.ts';
import { DEFAULT_SCENARIO, DEMO_CODE, DEMO_PASSWORD, DEMO_USERS, type SeedName } from '../scenario.ts';
import { FlagError, type Flags, HELP, readFlags } from './flags.ts';
import type { Answer } from './request-listener.ts';
import { type MockServer, startMockServer } from './server.ts';
import { openStateFile, type StateFile } from './state-file.ts';
import { StateFileError } from './state-file-error.ts';

/** Returns the exit code of a command that has ended, or `0` once the server has started. */
export async function runMockApi(args: readonly string[]): Promise<number> {
  try {
    const flags = readFlags(args);
    if (flags === null) process.stdout.write(HELP);
    else await serve(flags);
    return 0;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    return 1;
  }
}

async function serve(flags: Flags): Promise<void> {
  let file: StateFile | null = null;
  let seed = flags.seed ?? DEFAULT_SCENARIO.seed;
  const server = await startMockServer(flags.port, {
    origins: flags.origins,
    onAnswer: answer => void process.stdout.write(lineOf(answer)),
    onBound: () => {
      file = flags.stateFile === null ? null : openStateFile(flags.stateFile, flags.seed);
      if (file) process.once('exit', file.release);
      seed = flags.seed ?? file?.seed ?? DEFAULT_SCENARIO.seed;
      return { scenario: { ...flags.scenario, seed }, storage: file?.storage ?? memoryStorage() };
    },
  }).catch((error: unknown) => {
    throw portError(error, flags.port) ?? error;
  });
  // The reader of the output, such as `head`, may end before the server does.
  process.stdout.on('error', () => undefined);
  process.stdout.write(welcome(server, seed, flags));
  const end = () => void server.close().then(() => process.exit(closed(file)));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

/** Returns the exit code. */
function closed(file: StateFile | null): number {
  try {
    file?.close();
    return 0;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    return 1;
  }
}

function welcome({ url }: MockServer, seed: SeedName, { stateFile, scenario }: Flags): string {
  const { clock, faults = [] } = scenario;
  const logins = DEMO_USERS.map(({ login, about }) => `    ${login.padEnd(28)}${about}\n`).join('');
  return `The mock API listens at ${url}, on this machine only.

  Data   ${seed}
  State  ${stateFile === null ? 'in memory, lost when the server ends' : `in ${stateFile}`}
${clock?.kind === 'stopped' ? `  Clock  stopped at ${new Date(clock.at).toISOString()}\n` : ''}${
  faults.length > 0 ? `  Faults ${faults.length}\n` : ''
}
Sign in, then send the access_token from the response in the header Fastly-Key:

  curl ${url}/tokens -d username=superuser@example.com --data-urlencode 'password=${DEMO_PASSWORD}'

  All users have the password ‘${DEMO_PASSWORD}’. Users with two-factor authentication
  also send the header Fastly-OTP: ${DEMO_CODE}.

${logins}
The console  VITE_API=live API_URL=${url} npm run dev
Fastly CLI   export FASTLY_API_ENDPOINT=${url} FASTLY_ACCOUNT_ENDPOINT=${url} FASTLY_API_TOKEN=…

Each response is logged below with endpoint, status and duration. Requests are not logged.
Press Ctrl+C to end the server.
`;
}

function lineOf({ endpoint, status, milliseconds, failure }: Answer): string {
  const line = `${endpoint ?? '-'} ${status ?? 'unanswered'} ${milliseconds} ms\n`;
  return failure === null ? line : `${line}${failureOf(failure)}\n`;
}

/** The stack without the message, which may quote the request. */
function failureOf(failure: unknown): string {
  if (failure instanceof StateFileError) return failure.message;
  if (!(failure instanceof Error)) return 'Error in the mock.';
  const places = (failure.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  return [`${failure.name} in the mock:`, ...places].join('\n');
}

function portError(error: unknown, port: number): FlagError | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'EADDRINUSE':
      return new FlagError(
        `Port ${port} is in use. End the program that uses it, or choose another port with --port.`,
      );
    case 'EACCES':
      return new FlagError(
        `You have no permission to use port ${port}. Choose a port above 1023 with --port.`,
      );
    default:
      return null;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof FlagError || error instanceof StateFileError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
