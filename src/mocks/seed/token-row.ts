// A compact notation for seeded tokens, and its conversion to a token.
import { type AutomationFields, type MockToken, wholeSecond } from '../model/model.ts';
import { stableId } from '../model/secrets.ts';
import { NORTHWIND, userId } from './accounts.ts';
import { type ServiceName, serviceId } from './services.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

export const CLIENTS = {
  curl: 'curl/8.7.1',
  cli: 'FastlyCLI/v16.1.0, FastlyGo/17.3.1 (+github.com/fastly/go-fastly; go1.26.8)',
  terraform: 'Terraform/1.9.5 (+https://www.terraform.io) terraform-provider-fastly/7.1.0',
  actions: 'fastly-purge-action/2.3.0 (GitHub Actions)',
  grafana: 'fastly-exporter/9.3.0',
  python: 'python-requests/2.32.3',
  ruby: 'fastly-ruby-v8.6.0',
  node: 'fastly-js/13.0.0',
  jenkins: 'Jenkins/2.462 Java/17.0.12',
  go: 'FastlyGo/9.13.1 (+github.com/fastly/go-fastly; go1.23.4)',
  java: 'okhttp/4.12.0',
  php: 'GuzzleHttp/7',
  wget: 'Wget/1.24.5',
  chrome:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0',
} as const;

export type TokenRow = {
  readonly owner: string;
  readonly name: string;
  readonly scope: string;
  readonly services?: readonly ServiceName[];
  /** Ids of services that no longer exist. */
  readonly deletedServices?: readonly string[];
  /** Days before the anchor. */
  readonly created: number;
  /** Days after the anchor, negative for the past. Without it the token never expires. */
  readonly expires?: number;
  /** The last use; `hours` is before the anchor. Without it the token was never used. */
  readonly used?: readonly [hours: number, ip: string, client: keyof typeof CLIENTS];
  /** Hours before the anchor at which sudo ended. */
  readonly sudoEnded?: number;
  readonly account?: string;
  /** Makes this an automation token that was created by `owner`. */
  readonly automation?: Omit<AutomationFields, 'limitsServices'>;
};

/** Added to all dates, so that "in 5 days" stays correct for the first three hours of a demo. */
const DATE_MARGIN = 3 * HOUR;

export function tokenFromRow(row: TokenRow, anchor: Date): MockToken {
  const at = (milliseconds: number) => wholeSecond(new Date(anchor.getTime() + milliseconds));
  const [hours, ip, client] = row.used ?? [];
  return {
    id: stableId(`token ${row.owner} ${row.name}`),
    userId: userId(row.owner),
    customerId: row.account ?? NORTHWIND,
    name: row.name,
    scope: row.scope,
    services: [...(row.services ?? []).map(serviceId), ...(row.deletedServices ?? [])],
    createdAt: at(-row.created * DAY + DATE_MARGIN),
    expiresAt: row.expires === undefined ? null : at(row.expires * DAY + DATE_MARGIN),
    digest: null,
    automation: row.automation ? { ...row.automation, limitsServices: null } : null,
    lastUsedAt: hours === undefined ? null : at(-hours * HOUR),
    ip: ip ?? null,
    userAgent: client === undefined ? null : CLIENTS[client],
    sudoExpiresAt: row.sudoEnded === undefined ? null : at(-row.sudoEnded * HOUR),
  };
}
