import type { CallSite } from './check-context';
import type { Reporter } from './diagnostic';

interface Frame {
  readonly name: string;
  next: number;
}

/** Calls are inlined, so no function may call itself, not even by way of others. Each circle is said once. */
export function findRecursion(
  calls: ReadonlyMap<string, readonly CallSite[]>,
  reporter: Reporter,
): void {
  const done = new Set<string>();
  const found = new Set<string>();
  for (const start of calls.keys()) {
    const stack: Frame[] = done.has(start) ? [] : [{ name: start, next: 0 }];
    const active = new Set(stack.map((frame) => frame.name));
    for (let top = stack[stack.length - 1]; top !== undefined; top = stack[stack.length - 1]) {
      const site = calls.get(top.name)?.[top.next++];
      if (site === undefined) {
        stack.pop();
        active.delete(top.name);
        done.add(top.name);
      } else if (active.has(site.name)) {
        const names = stack.map((frame) => frame.name);
        const cycle = [...names.slice(names.indexOf(site.name)), site.name].join(' calls ');
        if (!found.has(cycle))
          reporter.report('recursion', site.span, `recursion, ${cycle}: expected a loop`);
        found.add(cycle);
      } else if (!done.has(site.name)) {
        stack.push({ name: site.name, next: 0 });
        active.add(site.name);
      }
    }
  }
}
