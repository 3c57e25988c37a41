import { type AskedProgram, whatIfsOf } from '../scenarios/posix-timers';

/** What is asked about one program: a search, or one schedule replayed. */
export type Question = { readonly program: AskedProgram } & (
  | { readonly ask: 'verdict' | 'outcomes' | 'costs' }
  | { readonly ask: 'run'; readonly schedule: string }
);

/** All states of one program, as a picture that grows while they are searched. */
export interface MapQuestion {
  readonly ask: 'map';
  readonly program: AskedProgram;
}

/** Two questions that ask the same of the same program have the same key, and only they. */
export function questionKey(question: Question | MapQuestion): string {
  const { ask, program } = question;
  const { scenario, path, parameters, whatIfs } = program;
  const settings = Object.entries(parameters).sort(([one], [other]) => (one < other ? -1 : 1));
  const own = whatIfsOf(path, whatIfs).map(({ id }) => id);
  const schedule = question.ask === 'run' ? question.schedule : '';
  return JSON.stringify([ask, scenario, path, settings, own, schedule]);
}
