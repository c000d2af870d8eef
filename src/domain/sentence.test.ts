// Tests how sentences keep the text of other people apart from their own words.
import { expect, it } from 'vitest';
import { listed, plainSentence, sentence } from './sentence.ts';

it('keeps foreign text apart from the words around it', () => {
  expect(sentence`Token ‘${'CI'}’ created`).toEqual(['Token ‘', { foreign: 'CI' }, '’ created']);
  expect(sentence`${['One']} or ${[]}${'more'}`).toEqual(['', 'One', ' or ', '', { foreign: 'more' }, '']);
  expect(listed(['a', 'b'])).toEqual([{ foreign: 'a' }, ', ', { foreign: 'b' }]);
});

it('isolates and marks foreign text in a plain text', () => {
  expect(plainSentence(sentence`Token ‘${'CI\u202edeploy'}’ created`)).toBe(
    'Token ‘CI⟨U+202E⟩deploy’ created',
  );
  expect(plainSentence(sentence`Token ‘${'שלום'}’ created`)).toBe('Token ‘\u2068שלום\u2069’ created');
});
