import type { LaunchOptions } from '@playwright/test';

/** One thing that `npm run bench` can measure, by name: an entry in `main.ts`. */
export interface Part {
  /** What is not installed here that it needs; undefined when it can run. */
  readonly missing: () => string | undefined;
  readonly run: (options: PartOptions) => Promise<PartResult>;
}

export interface PartOptions {
  /** The folder of package.json. */
  readonly root: string;
  /** Where the built bench lies. */
  readonly folder: string;
  /** For Chromium. */
  readonly launch: LaunchOptions;
  /** Less of it. */
  readonly isQuick: boolean;
  /** What it may take, about. */
  readonly seconds: number;
  /** What is being done, for people who wait. */
  readonly say: (text: string) => void;
}

export interface PartResult {
  readonly json: unknown;
  /** Markdown, for the terminal. */
  readonly report: string;
  /** What of it belongs in docs/performance.md. */
  readonly forDocs: string;
  /** False when something broke, or results contradict each other. A target that was missed is a result. */
  readonly isSound: boolean;
}
