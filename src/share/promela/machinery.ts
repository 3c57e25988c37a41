import type { Model } from './model';
import { insideOf } from './model';

/** Grace periods: a process beside the one that runs the callbacks, since both can go on at a time. */
export function writeGracePeriods(model: Model): readonly string[] {
  const heap = Array.from({ length: model.slots }, (_, index) => index + 1);
  const move = (from: string, to: string): readonly string[] => [
    `      for (w : 1 .. ${heap.length}) {`,
    `        if :: stage[w] == ${from} -> stage[w] = ${to} :: else fi`,
    '      }',
  ];
  return [
    'proctype rcu_grace_periods() {',
    'end_idle:',
    '  do',
    `  :: d_step { GO && !running && (${heap.map((slot) => `stage[${slot}] == QUEUED`).join(' || ')}) ->`,
    '      running = true;',
    ...model.agents.map((agent) => `      awaits[${agent.index}] = ${insideOf(model, agent)};`),
    ...move('QUEUED', 'WAITING'),
    '    }',
    `  :: d_step { GO && running && !(${model.agents.map(({ index }) => `awaits[${index}]`).join(' || ')}) ->`,
    '      running = false;',
    ...move('WAITING', 'READY'),
    '    }',
    '  od',
    '}',
  ];
}

/** Looks at the states where nobody can move: an object that nothing leads to is lost. */
export function writeLeaks(model: Model): readonly string[] {
  const { program, machine } = model;
  const numbers = (name: string, values: Iterable<number>): string => {
    const all = [...values];
    return `  static const int ${name}[] = { ${all.length === 0 ? '0' : all.join(', ')} };`;
  };
  const heapSlot = (object: number): number => (machine.heapIndex[object] ?? -1) + 1;
  const pointers = [...machine.isPointer.keys()].filter((word) => machine.isPointer[word] === 1);
  const heap = program.objects.filter(({ storage }) => storage === 'heap');
  const done = [
    `finished == ${model.agents.filter(({ kind }) => kind === 'thread').length}`,
    ...(model.hasInterrupts
      ? Array.from({ length: machine.cpus }, (_, cpu) => `handler[${cpu}] == 0`)
      : []),
    ...(model.hasRcu ? ['!calling'] : []),
  ];
  return [
    'c_code {',
    numbers('leak_pointers', pointers),
    numbers(
      'leak_slots',
      pointers.map((word) => heapSlot(machine.objectOfWord[word] ?? -1)),
    ),
    numbers(
      'leak_heap_of',
      [...machine.objectOfWord].map((object) => heapSlot(object)),
    ),
    '  /* Is there a live object that no chain of pointers from static or private memory leads to? */',
    '  static int is_any_lost(void)',
    '  {',
    `    char reached[${heap.length + 1}] = { 1 };`,
    '    int i, found = 1;',
    '    while (found) {',
    '      found = 0;',
    `      for (i = 0; i < ${pointers.length}; i++) {`,
    '        int target = (now.mem[leak_pointers[i]] - 4096) >> 3;',
    `        if (!reached[leak_slots[i]] || target < 0 || target >= ${program.words}) continue;`,
    '        if (!reached[leak_heap_of[target]]) found = reached[leak_heap_of[target]] = 1;',
    '      }',
    '    }',
    `    for (i = 1; i <= ${heap.length}; i++)`,
    '      if (now.life[i] == 1 && !reached[i]) return 1;',
    '    return 0;',
    '  }',
    '}',
    '',
    'proctype leaks() {',
    'end_idle:',
    '  do',
    `  :: atomic { GO && timeout && ${done.join(' && ')} && c_expr { (is_any_lost()) } ->`,
    '      fault = leak',
    '    }',
    '  od',
    '}',
  ];
}

/** Says what went wrong: the only process that moves after a fault, unless states are counted. */
export function writeFaults({ program, agents, init }: Model): readonly string[] {
  const list = (texts: readonly string[]): string =>
    `{ ${texts.map((text) => JSON.stringify(text.replace(/["\\{}%]/g, '?'))).join(', ')} }`;
  return [
    'c_code {',
    `  static const char *actors[] = ${list([...agents, init].map(({ title }) => title))};`,
    `  static const char *files[] = ${list(program.sources.map(({ path }) => path))};`,
    '  static void say_where(void)',
    '  {',
    '    if (!now.place) printf(" at the end\\n");',
    '    else',
    '      printf(" in %s at %s:%d\\n", actors[now.place >> 22], files[now.place >> 16 & 63], now.place & 65535);',
    '  }',
    '}',
    '',
    'proctype faults() {',
    'end_idle:',
    '  atomic {',
    '    fault != 0;',
    '    printf("simulated BUG: ");',
    '    printm(fault);',
    '    c_code { say_where(); };',
    '    assert(false)',
    '  }',
    '}',
  ];
}
