/** An invariant of Gracelane's own is broken; never the user's fault. */
export class EngineBug extends Error {
  override readonly name = 'EngineBug';
}

/** Ends an exhaustive `switch`. */
export function assertNever(value: never): never {
  throw new EngineBug(`unexpected case ${JSON.stringify(value)}`);
}
