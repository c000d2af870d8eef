// Tests that nothing of a link to the form is left out in silence.
import { expect, it } from 'vitest';
import { plainSentence } from '../../../../domain/sentence.ts';
import { linkLosses } from './link-losses.ts';

const SECRET = 'Xy7Pq2Lm9Zt4Rb6Kw1Vn8Hs3Jd5Gf0Ac';
const LEFT_OUT = 'The value of ‘name’ was left out because it looks like a secret.';

it.each<[string, string[]]>([
  ['name=CI&scope=purge_all', []],
  ['name=CI&name=CI', ['The link contains ‘name’ more than once. Only the last one is used.']],
  [
    'scope=global&services=a&scope=purge_all&services=b',
    [
      'The link contains ‘scope’ more than once. Only the last one is used.',
      'The link contains ‘services’ more than once. Only the last one is used.',
    ],
  ],
  ['omitted=name', [LEFT_OUT]],
  ['omitted=name&omitted=unknown', [LEFT_OUT]],
  [`name=${SECRET}&scope=purge_all`, [LEFT_OUT]],
  ['name=CI&service=a&utm=b&utm=c', ['The form can’t use these parts of the link: service, utm.']],
  [`name=CI&${SECRET}=1`, []],
])('says of %s what it can’t fill in', (query, sentences) => {
  expect(linkLosses(query).map(plainSentence)).toEqual(sentences);
});
