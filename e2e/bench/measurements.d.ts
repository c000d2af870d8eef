// Types of the benchmarks: what the probe in a page offers, and what one run measures. Times are in milliseconds.
export type Probe = {
  firstRows: number | null;
  allListed: number | null;
  arm: (event: string, within: string) => void;
  armUntil: (event: string, selector: string) => void;
  measured: Promise<number | null> | null;
  startFrames: () => void;
  endFrames: () => number[];
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
  findings: number | null;
  finding: number | null;
  reported: number | null;
  all: number | null;
  dialog: number | null;
  timeline: {
    lanes: (number | null)[];
    frames: number[];
    brushed: number | null;
  };
};

/** The first load of a page: times, the sum of its layout shifts, and its requests until rows are painted. */
export type LoadRun = {
  rows: number;
  largest: number;
  first: number;
  blocking: number;
  shift: number;
  requests: number;
};

declare global {
  interface Window {
    probe: Probe;
    loadRun: Promise<LoadRun>;
  }
  interface Performance {
    /** Of this page and its workers (WICG); not in TypeScript's library yet. */
    measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
  }
}
