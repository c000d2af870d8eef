// Somebody's terminal with Fastly's command-line client in it, for one test; and how what it prints is read.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, onTestFinished } from 'vitest';
import type { World } from './client-harness.ts';
import { type CommandLine, commandLine, mustSkip, type Run } from './command-line.ts';

/** `test` for what needs the program: skipped where it could not be downloaded. */
export const test = base.skipIf(mustSkip);

/** Somebody's terminal: what the client stores stays in a folder of its own. */
export type Terminal = {
  readonly folder: string;
  readonly run: CommandLine;
};

/** Ends with the test. */
export async function openTerminal({ url }: Pick<World, 'url'>, proxy = url): Promise<Terminal> {
  const folder = await mkdtemp(join(tmpdir(), 'fastly-cli-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return { folder, run: commandLine(url, folder, proxy) };
}

/** What it prints as a table, by row and column. */
export function rowsOf({ out }: Run): string[][] {
  return out
    .trimEnd()
    .split('\n')
    .map(line => line.trimEnd().split(/ {2,}/));
}

/** What it prints as `Name: value`. */
export function factsOf({ out }: Run): Record<string, string> {
  return Object.fromEntries(
    [...out.matchAll(/^([A-Z][\w ]*): ?(.*)$/gm)].map(([, name, value]) => [name, value]),
  );
}
