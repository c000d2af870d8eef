// What a link to the form contains that can't be filled in as it is: what is given twice, unknown, or was left out.
import { looksLikeSecret } from '../../../../domain/secret-shape.ts';
import { listed, type Sentence, sentence } from '../../../../domain/sentence.ts';
import { SEARCH_NAMES } from '../../../navigation/addresses.ts';

const KNOWN: readonly string[] = SEARCH_NAMES['/account/personal/tokens/new'];
const OMITTED = 'omitted';
/** What the form is filled in from. */
const NAMES = KNOWN.filter(name => name !== OMITTED);

/** @param query the query string of the link, because its parsed parameters hold one value each. */
export function linkLosses(query: string): readonly Sentence[] {
  const given = [...new URLSearchParams(query)];
  const names = [...new Set(given.map(([name]) => name))].filter(name => !looksLikeSecret(name));
  const repeated = names.filter(
    name => NAMES.includes(name) && given.filter(([each]) => each === name).length > 1,
  );
  const unknown = names.filter(name => !KNOWN.includes(name));
  const omitted = given.flatMap(([name, value]) => {
    if (name === OMITTED) return value.split(/[\s,]+/).filter(each => NAMES.includes(each));
    return NAMES.includes(name) && looksLikeSecret(value) ? [name] : [];
  });
  return [
    ...repeated.map(name => sentence`The link contains ‘${name}’ more than once. Only the last one is used.`),
    ...[...new Set(omitted)].map(
      name => sentence`The value of ‘${name}’ was left out because it looks like a secret.`,
    ),
    ...(unknown.length === 0
      ? []
      : [sentence`The form can’t use these parts of the link: ${listed(unknown)}.`]),
  ];
}
