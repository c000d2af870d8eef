// A note about a new token for the person who takes it over, in Markdown, with everything but the secret.
import { markdownText } from './markdown.ts';
import { formatInstant } from './time-zone.ts';
import type { Token } from './token.ts';

type HandOver = {
  readonly token: Pick<Token, 'id' | 'name' | 'expiresAt' | 'automation'>;
  /** What the token can do. */
  readonly sentence: string;
  readonly owner: string;
  readonly replaceUrl: string;
};

export function handOver({ token, sentence, owner, replaceUrl }: HandOver): string {
  const expires = token.expiresAt === null ? 'Never' : formatInstant(token.expiresAt, 'UTC');
  return [
    `## Token ${markdownText(token.name)}`,
    '',
    `- ID: \`${token.id}\``,
    `- ${token.automation === null ? 'Owner' : 'Created by'}: ${markdownText(owner)}`,
    `- Expires: ${expires}`,
    `- ${markdownText(sentence)}`,
    `- Replace it before it expires: <${replaceUrl}>`,
    '',
    'The secret is not in this note.',
    '',
  ].join('\n');
}
