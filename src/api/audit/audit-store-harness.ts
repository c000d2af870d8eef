// Drives the state of the audit worker in tests, without a worker: sends requests and reads its messages.
import { expect, vi } from 'vitest';
import type { AuditView } from '../../domain/audit/audit-view.ts';
import { QUERY } from './audit-harness.ts';
import type { AuditMessage, AuditRequest, AuditSource } from './audit-protocol.ts';
import { AuditStore } from './audit-store.ts';

export const NOW = new Date('2026-03-10T12:00:00Z');

export function openStore() {
  const messages: AuditMessage[] = [];
  const store = new AuditStore(message => messages.push(message));
  const send = (request: AuditRequest) => store.handle(request);
  send({ kind: 'show', query: QUERY, now: NOW });

  async function loadFrom(api: string, sources: readonly AuditSource[]): Promise<void> {
    const before = messages.length;
    const configuration = { api, account: null, policy: null };
    for (const source of sources)
      send({ kind: 'load', key: 'secret', configuration, customerId: 'account', source, now: NOW });
    await vi.waitFor(() => {
      const settled = messages.slice(before).filter(({ kind }) => kind === 'ready' || kind === 'failed');
      expect(settled).toHaveLength(sources.length);
    });
  }

  function view(): AuditView {
    const last = messages.findLast(message => message.kind === 'view');
    if (!last) throw new Error('There is no view.');
    return last.view;
  }

  async function ask(question: Extract<AuditRequest, { kind: 'ask' }>['question']) {
    const number = messages.length;
    send({ kind: 'ask', number, question, now: NOW });
    const answer = messages.find(message => message.kind === 'answer' && message.number === number);
    if (answer?.kind !== 'answer') throw new Error('There is no answer.');
    return answer.answer;
  }

  return {
    messages,
    send,
    loadFrom,
    /** Loads lists and waits until each has loaded or failed. */
    load: (...sources: AuditSource[]) => loadFrom('/api', sources),
    view,
    ids: () => view().rows.map(row => row.token.id),
    ask,
  };
}
