/** Runs a search to its end, for those who need neither its progress nor a way to stop it. */
export function toTheEnd<Answer>(steps: Generator<unknown, Answer>): Answer {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
