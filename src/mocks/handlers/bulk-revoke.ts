// `DELETE /tokens`: deletes several tokens in one request. The body decides, not the content type (wire.md §2.7).
import * as v from 'valibot';
import { nonEmptyTextSchema } from '../../wire/non-empty-text-schema.ts';
import { badRequest, Rejection } from '../model/reject.ts';
import { readJsonObject } from '../request/body-fields.ts';
import { authenticatedEndpoint } from '../request/endpoint.ts';
import type { ParsedRequest } from '../request/parsed-request.ts';
import { noContent } from '../request/reply.ts';
import { findTokensToRevoke } from '../rules/access.ts';
import { revokeToken } from './audit-log.ts';

/** Our own choice: the API's limit is unknown. */
const MAX_TOKENS = 1000;

const bulkSchema = v.object({
  data: v.pipe(v.array(v.object({ type: v.literal('token'), id: nonEmptyTextSchema })), v.nonEmpty()),
});

export const revokeTokens = authenticatedEndpoint<readonly string[], never>({
  name: 'tokens.bulk',
  writes: true,
  parse: parseIds,
  handle: (actor, ids, context) => {
    const tokens = findTokensToRevoke(context.db, actor, ids, context.now);
    if (tokens instanceof Rejection) return tokens;
    for (const token of tokens) revokeToken(context, actor.user, token);
    return noContent();
  },
});

function parseIds(request: ParsedRequest): readonly string[] | Rejection {
  const body = readJsonObject(request);
  if (body instanceof Rejection) return body;
  const parsed = v.safeParse(bulkSchema, body);
  if (!parsed.success)
    return badRequest('Send {"data":[{"type":"token","id":"…"}]} with at least one token.');
  const ids = new Set(parsed.output.data.map(({ id }) => id));
  if (ids.size > MAX_TOKENS) return badRequest(`Send at most ${MAX_TOKENS} tokens in one request.`);
  return [...ids];
}
