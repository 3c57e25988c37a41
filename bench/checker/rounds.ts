import type { Contestant, ContestantId } from './contestant';
import type { Measured } from './measure';
import { type Row, toRow } from './row';
import { nameOf, type Subject } from './subject';

/** Who measures a subject, in this order; the first one says how large it is. */
export interface Job {
  readonly subject: Subject;
  readonly contestants: readonly Contestant[];
}

/** What was not measured; `contestant` null: by nobody. */
export interface Skipped extends Subject {
  readonly contestant: ContestantId | null;
  readonly reason: string;
  /** Somebody broke, as opposed to what was too large or too late. */
  readonly isBroken: boolean;
}

export interface Limits {
  readonly rounds: number;
  /** Of all rounds together. */
  readonly seconds: number;
}

export interface Measurements {
  readonly rows: readonly Row[];
  readonly skipped: readonly Skipped[];
}

/** A job and what is known of it. */
interface Progress {
  readonly subject: Subject;
  contestants: readonly Contestant[];
  readonly rows: Map<ContestantId, Row>;
  /** What one more round will take. */
  cost: number;
}

/**
 * Runs all jobs, then all of them again, and so on, as long as there is time: whatever else the machine does
 * then meets everybody. Every other round goes through the contestants from the last one on.
 */
export async function runRounds(
  jobs: readonly Job[],
  { rounds, seconds }: Limits,
  clock: () => number,
  say: (text: string) => void,
): Promise<Measurements> {
  const end = clock() + seconds;
  const skipped: Skipped[] = [];
  const all = jobs.map(({ subject, contestants }): Progress => {
    return { subject, contestants, rows: new Map(), cost: 0 };
  });
  for (let round = 0; round < rounds; round++) {
    for (const job of all.filter(({ contestants }) => contestants.length > 0)) {
      if (clock() + job.cost <= end) {
        say(`round ${round + 1} of ${rounds}: ${nameOf(job.subject)}`);
        await runOnce(job, round % 2 === 1, skipped);
      } else if (round === 0) {
        job.contestants = [];
        skipped.push({ ...job.subject, contestant: null, reason: 'no time left', isBroken: false });
      }
    }
  }
  return { rows: all.flatMap((job) => [...job.rows.values()]), skipped };
}

async function runOnce(job: Progress, isReversed: boolean, skipped: Skipped[]): Promise<void> {
  const { subject } = job;
  const first = job.contestants[0];
  job.cost = 0;
  for (const one of isReversed ? job.contestants.toReversed() : job.contestants) {
    const states = first === undefined ? 0 : (job.rows.get(first.id)?.states ?? 0);
    const measured = await one.measure(subject, states).catch(toMessage);
    if (typeof measured !== 'string' && measured.verdict !== 'not finished') {
      job.rows.set(one.id, betterRow(job, one.id, measured));
      job.cost += 1 + 1.2 * measured.seconds;
      continue;
    }
    const isBroken = typeof measured === 'string';
    const reason = isBroken ? measured : `not finished after ${measured.states} states`;
    const isSize = one === first && !isBroken;
    skipped.push({ ...subject, contestant: isSize ? null : one.id, reason, isBroken });
    job.contestants = isSize ? [] : job.contestants.filter(({ id }) => id !== one.id);
    if (isSize) return;
  }
}

/** Its first line: others say where in a browser or a C program. */
const toMessage = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

function betterRow({ rows, subject }: Progress, id: ContestantId, measured: Measured): Row {
  const known = rows.get(id);
  const runs = (known?.runs ?? 0) + 1;
  return known !== undefined && known.seconds <= measured.seconds
    ? { ...known, runs }
    : toRow(subject, id, measured, runs);
}
