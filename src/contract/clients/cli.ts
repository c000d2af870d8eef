// Sets up Fastly's command-line client for one test, and parses its output.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, onTestFinished } from 'vitest';
import type { World } from './client-harness.ts';
import { type CommandLine, commandLine, mustSkip, type Run } from './command-line.ts';

/** A `test` that needs the program. It is skipped if the program could not be downloaded. */
export const test = base.skipIf(mustSkip);

/** A terminal with its own folder for the files that the client stores. */
export type Terminal = {
  readonly folder: string;
  readonly run: CommandLine;
};

/** The folder is deleted after the test. */
export async function openTerminal({ url }: Pick<World, 'url'>, proxy = url): Promise<Terminal> {
  const folder = await mkdtemp(join(tmpdir(), 'fastly-cli-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return { folder, run: commandLine(url, folder, proxy) };
}

/** Parses output in the form of a table into rows and columns. */
export function rowsOf({ out }: Run): string[][] {
  return out
    .trimEnd()
    .split('\n')
    .map(line => line.trimEnd().split(/ {2,}/));
}

/** Parses output lines of the form `Name: value`. */
export function factsOf({ out }: Run): Record<string, string> {
  return Object.fromEntries(
    [...out.matchAll(/^([A-Z][\w ]*): ?(.*)$/gm)].map(([, name, value]) => [name, value]),
  );
}
