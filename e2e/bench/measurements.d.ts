// Types of the benchmark: what the probe in a page offers, and what one run measures. Times are in milliseconds.
export type Probe = {
  firstRows: number | null;
  allListed: number | null;
  arm: (event: string, within: string) => void;
  measured: Promise<number | null> | null;
  idle: () => Promise<unknown>;
  takeLongTasks: () => number[];
};

export type BareRun = { painted: number; bytes: number };

export type ConsoleRun = BareRun & {
  listed: number;
  loadTasks: number[];
  tasks: number[];
  keys: (number | null)[];
  pages: (number | null)[];
  sorts: Record<string, number | null>;
  all: number | null;
};

declare global {
  interface Window {
    probe: Probe;
  }
  interface Performance {
    /** Of this page and its workers (WICG); not in TypeScript's library yet. */
    measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
  }
}
