// The rule that no files of src import each other in a circle, neither for values nor for types.
import { type File, importedFiles } from './architecture-source.ts';

/** One sentence for each circle found. */
export function circleProblems(files: readonly File[]): string[] {
  const sources = files.filter(file => file.path.startsWith('src/'));
  const imports = new Map(sources.map(file => [file.path, importedFiles(file)]));
  const problems: string[] = [];
  const finished = new Set<string>();

  /** @param chain the files that lead to this one by their imports. */
  const visit = (path: string, chain: readonly string[]): void => {
    const start = chain.indexOf(path);
    if (start !== -1) {
      const circle = [...chain.slice(start), path].join(' → ');
      problems.push(`${circle} is an import circle: move what both files need to a third file.`);
    } else if (!finished.has(path)) {
      for (const target of imports.get(path) ?? []) visit(target, [...chain, path]);
      finished.add(path);
    }
  };

  for (const path of imports.keys()) visit(path, []);
  return problems;
}
