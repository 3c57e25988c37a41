import type { ContestantId } from './contestant';
import { bySubject, type Row } from './row';
import { compileSubject, nameOf } from './subject';

const full: readonly ContestantId[] = ['node', 'chromium', 'chromium-warm'];

/**
 * Where contestants do not agree, and so their times say nothing: a verdict differs, or a number of states.
 * SPIN has one more before the init block, and one for each thread (see the header of a model).
 */
export function findDisagreements(rows: readonly Row[]): readonly string[] {
  return bySubject(rows).flatMap(({ subject, of }) => {
    const all = [...of.values()];
    const said = new Set(all.map(({ verdict }) => verdict));
    const threads = compileSubject(subject).actors.filter(({ kind }) => kind === 'thread').length;
    const counted = new Set(
      all.flatMap(({ contestant, states }) => {
        if (full.includes(contestant)) return [states];
        return contestant === 'spin' ? [states - 1 - threads] : [];
      }),
    );
    const reduced = new Set([of.get('node-reduced')?.states, of.get('chromium-reduced')?.states]);
    reduced.delete(undefined);
    return [
      ...(said.size > 1 ? [`${nameOf(subject)}: verdicts ${[...said].join(', ')}`] : []),
      ...(counted.size > 1 ? [`${nameOf(subject)}: states ${[...counted].join(', ')}`] : []),
      ...(reduced.size > 1
        ? [`${nameOf(subject)}: reduced states ${[...reduced].join(', ')}`]
        : []),
    ];
  });
}
