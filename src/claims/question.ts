import type { AskedProgram } from '../scenarios/posix-timers';

/** What is asked about one program: a search, or one schedule replayed. */
export type ClaimQuestion = { readonly program: AskedProgram } & (
  | { readonly ask: 'verdict' | 'outcomes' | 'costs' }
  | { readonly ask: 'run'; readonly schedule: string }
);

/** Equal questions have equal keys. */
export function questionKey(question: ClaimQuestion): string {
  const { ask, program } = question;
  const { scenario, path, parameters, whatIfs } = program;
  const settings = Object.entries(parameters).sort(([one], [other]) => (one < other ? -1 : 1));
  const schedule = question.ask === 'run' ? question.schedule : '';
  return JSON.stringify([ask, scenario, path, settings, [...whatIfs].sort(), schedule]);
}
