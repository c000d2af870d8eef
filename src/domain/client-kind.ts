// What kind of program a token's last client is, by the name that the program gives itself.

/** A person's program, a program that runs without a person, or unknown. */
export type ClientKind = 'person' | 'machine' | 'unknown';

/** Programs without a person that name a browser, too, so they are checked first. */
const ROBOT = /\bbot\b|crawler|spider|headless/i;

/** Browsers, and programs for trying out an API. */
const PERSON = /^mozilla\/|postman|insomnia|bruno-runtime|httpie/i;

/**
 * CI systems, Terraform, curl and its like, and SDKs with the libraries below them. The Fastly CLI is neither: people
 * and pipelines run it.
 */
const MACHINE =
  /terraform|opentofu|pulumi|ansible|curl|wget|github actions|actions\/|gitlab|jenkins|circleci|buildkite|travis|teamcity|bamboo|drone|azure ?(?:devops|pipelines)|argo|kubernetes|exporter|prometheus|python|aiohttp|httpx|urllib|go-http|fastlygo|go-fastly|fastly-(?:ruby|js|py|php|rust|perl|java)|\bruby\b|faraday|java\/|okhttp|apache-httpclient|guzzle|\bphp\b|node|axios|undici|got\b|reqwest|perl|libwww|dotnet|powershell/i;

const CLI = /^fastlycli\//i;

export function clientKind(client: string | null): ClientKind {
  if (client === null || CLI.test(client)) return 'unknown';
  if (ROBOT.test(client)) return 'machine';
  if (PERSON.test(client)) return 'person';
  return MACHINE.test(client) ? 'machine' : 'unknown';
}

/** Words in names of tokens that programs use. */
const MACHINE_NAME =
  /(?:^|[^a-z])(?:ci|cd|ci\/cd|deploy(?:er|ment|s)?|pipeline|terraform|bot|cron|jenkins|gitlab|github|actions|runner|exporter|grafana|prometheus|backup|build)(?:[^a-z]|$)/i;

/** Whether a token's name says that a program uses it, such as "CI deploy". */
export function isNamedAfterMachine(name: string): boolean {
  return MACHINE_NAME.test(name);
}
