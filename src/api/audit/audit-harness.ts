// For the tests of the audit: lists as the API sends them, a stub of the API, and a worker in the same thread.
import { vi } from 'vitest';
import { NO_FILTER, SOONEST_EXPIRY_FIRST } from '../../domain/audit/audit-query.ts';
import type { AuditRequest } from './audit-protocol.ts';
import { AuditStore } from './audit-store.ts';

export const QUERY = {
  filter: NO_FILTER,
  order: SOONEST_EXPIRY_FIRST,
  page: 1,
  pageSize: 50,
  openId: null,
  newId: null,
  panel: null,
  lanes: 'owner',
} as const;

export function wireToken(id: string, changes: object = {}) {
  return {
    id,
    user_id: 'owner',
    customer_id: 'account',
    name: `Token ${id}`,
    last_used_at: null,
    created_at: '2026-01-01T00:00:00Z',
    expires_at: null,
    ip: null,
    user_agent: null,
    sudo_expires_at: null,
    scopes: ['global'],
    scope: 'global',
    services: [],
    service_id: null,
    ...changes,
  };
}

function wireAutomation(id: string) {
  return {
    id,
    creator_id: 'owner',
    customer_id: 'account',
    name: `Automation ${id}`,
    access_token: '',
    role: 'engineer',
    ip: null,
    user_agent: null,
    scopes: 'purge_all',
    services: null,
    service_id: null,
    sudo_expires_at: null,
    last_used_at: null,
    created_at: '2026-01-02T00:00:00Z',
    expires_at: null,
    tls_access: true,
  };
}

const OWNER = {
  id: 'owner',
  created_at: '2016-06-22T03:19:48Z',
  updated_at: '2016-06-22T03:19:48Z',
  name: 'Sana Ueda',
  customer_id: 'account',
  require_new_password: null,
  role: 'superuser',
  login: 'superuser@example.com',
  deleted_at: null,
  locked: null,
  two_factor_auth_enabled: null,
  limit_services: false,
  last_active_at: null,
};

type Answer = { readonly status?: number; readonly body: unknown };

/** Stubs fetch with answers by path and query. @returns the requests made so far. */
export function stubApi(answers: Record<string, Answer>) {
  const asked: { path: string; key: string | null }[] = [];
  vi.stubGlobal('fetch', async (path: string, init: { headers: Headers }) => {
    asked.push({ path, key: init.headers.get('Fastly-Key') });
    const answer = answers[path];
    if (!answer) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(answer.body), { status: answer.status ?? 200 });
  });
  return asked;
}

export function automationPage(ids: readonly string[], page: number, pages: number): Answer {
  const meta = { per_page: 100, current_page: page, record_count: 3, total_pages: pages };
  return { body: { data: ids.map(wireAutomation), meta } };
}

export const LISTS: Record<string, Answer> = {
  '/api/customer/account/tokens': {
    body: [wireToken('a'), wireToken('b', { expires_at: '2026-03-12T00:00:00Z' })],
  },
  '/api/automation-tokens?page=1&per_page=100': automationPage(['x', 'y'], 1, 2),
  '/api/automation-tokens?page=2&per_page=100': automationPage(['z'], 2, 2),
  '/api/customer/account/users': { body: [OWNER] },
};

/** A worker that runs the store in the test's own thread until it is terminated. */
export class StoreWorker extends EventTarget {
  ended = false;
  /** Without answers a question waits until the worker fails. */
  answers = true;
  readonly requests: AuditRequest[] = [];
  readonly #store = new AuditStore(data => {
    if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data }));
  });
  postMessage(request: AuditRequest): void {
    this.requests.push(request);
    // A worker has a key of its own. In this thread the store would replace the page's.
    if (request.kind === 'load' && request.key !== null) return;
    if (this.answers || request.kind !== 'ask') this.#store.handle(request);
  }
  terminate(): void {
    this.ended = true;
  }
  fail(): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message: 'out of memory' }));
  }
}
