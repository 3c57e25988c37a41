import { fileNotes } from './file-notes';
import type { FileNote } from './file-notes';
import type { Run } from './model';
import { whyAgain } from './readout-again';
import { missedIn } from './readout-missed';

/** A tick after which a readout shows somebody twice, or has come to its end without somebody. */
export interface ReadoutFinding {
  readonly tick: number;
  /** "timer 2 is shown twice: …", "not in the readout: timer 1; …" */
  readonly words: string;
}

const known = new WeakMap<Run, readonly ReadoutFinding[]>();

/** Those of all files of the whole run, ahead of the cursor too, tick by tick. Worked out once per run. */
export function readoutFindingsOf(run: Run): readonly ReadoutFinding[] {
  const found = known.get(run) ?? computeFindings(run);
  known.set(run, found);
  return found;
}

const computeFindings = (run: Run): readonly ReadoutFinding[] =>
  run.machine.program.views.files
    .flatMap(({ actor }) => findingsIn(run, actor, fileNotes(run, run.ticks.length, actor)))
    .toSorted((one, other) => one.tick - other.tick);

function findingsIn(
  run: Run,
  actor: number,
  notes: readonly FileNote[],
): readonly ReadoutFinding[] {
  const said = new Set<string>();
  return notes.flatMap((note, at) => {
    const { tick } = note;
    if (note.kind === 'record') {
      const why = whyAgain(run, notes, at);
      return why === undefined ? [] : [{ tick, words: `${note.name} is ${why}` }];
    }
    if (note.kind !== 'end') return [];
    return missedIn(run, { actor, notes: notes.slice(0, at + 1) })
      .map(({ names, reason }) => `not in the readout: ${names}; ${reason}`)
      .filter((words) => !said.has(words))
      .map((words) => {
        // A walk that is called again at the end of the list comes to its end again.
        said.add(words);
        return { tick, words };
      });
  });
}
