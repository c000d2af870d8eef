// Tests that import circles are found, and that other imports are not reported.
import { expect, it } from 'vitest';
import { circleProblems } from './architecture-circles.ts';

const file = (path: string, source: string) => ({ path, source });

it.each([
  ['value', "import { b } from './b.ts';"],
  ['type', "import type { B } from './b.ts';"],
  ['re-exported', "export { b } from './b.ts';"],
  ['dynamic', "const b = await import('./b.ts');"],
])('finds a circle with a %s import', (_kind, source) => {
  expect(circleProblems([file('src/ui/a.ts', source), file('src/ui/b.ts', "import './a.ts';")])).toEqual([
    'src/ui/a.ts → src/ui/b.ts → src/ui/a.ts is an import circle: move what both files need to a third file.',
  ]);
});

it('finds a long circle once, without the files that only lead to it', () => {
  const files = [
    file('src/app/start.ts', "import '../ui/a.ts';"),
    file('src/ui/a.ts', "import './b.ts';"),
    file('src/ui/b.ts', "import './form/c.ts';"),
    file('src/ui/form/c.ts', "import '../a.ts';"),
  ];
  expect(circleProblems(files)).toEqual([
    expect.stringContaining('src/ui/a.ts → src/ui/b.ts → src/ui/form/c.ts → src/ui/a.ts is'),
  ]);
});

it('finds a file that imports itself', () => {
  expect(circleProblems([file('src/ui/a.ts', "import './a.ts';")])).toHaveLength(1);
});

it('accepts a file that several others import, and imports in comments', () => {
  const files = [
    file('src/ui/a.ts', "import './b.ts';\nimport './c.ts';"),
    file('src/ui/b.ts', "import './c.ts';"),
    file('src/ui/c.ts', "// import './a.ts';"),
  ];
  expect(circleProblems(files)).toEqual([]);
});
