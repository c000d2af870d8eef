// Tests of the theme's contrasts between neighbouring colours. WCAG asks for 3:1, and for 4.5:1 for text.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');

/** What must be told apart: lines and shapes, then words. */
const SHAPES = [
  ['border-input', 'surface'],
  ['border-input', 'page'],
  ['border-input', 'accent-soft'],
  ['border-input', 'surface-hover'],
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
  ['on-accent', 'accent'],
  ['text-faint', 'surface-sunken'],
  ['surface', 'text-faint'],
  ['focus', 'page'],
  ['focus', 'surface-raised'],
] as const;

const WORDS = [
  ['text', 'surface'],
  ['text-muted', 'page'],
  ['text-faint', 'surface-sunken'],
  ['on-accent', 'accent'],
] as const;

test.each(['light', 'dark'] as const)('what must be told apart can be, in the %s theme', theme => {
  const tooClose = (pairs: typeof SHAPES | typeof WORDS, least: number) =>
    pairs.filter(([one, other]) => contrast(luminance(one, theme), luminance(other, theme)) < least);
  expect(tooClose(SHAPES, 3)).toEqual([]);
  expect(tooClose(WORDS, 4.5)).toEqual([]);
});

function luminance(token: string, theme: 'light' | 'dark'): number {
  const [, light, dark] = new RegExp(`--${token}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(css) ?? [];
  const hex = theme === 'light' ? light : dark;
  if (hex === undefined) throw new Error(`The theme has no colour ${token}.`);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(at => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
