import { addressOfWord } from '../../lang';
import { exitsOf } from './ending';
import type { Agent, Model } from './model';
import { regionFrom } from './region-of-agent';
import type { Stretch } from './stretch';
import { indent, writeStretch } from './stretch';

/** How an actor comes to its first step. */
export interface Entry {
  readonly variables: readonly string[];
  readonly lines: readonly string[];
}

export function entryOf(model: Model, agent: Agent, thenRun: string): Entry {
  const actor = model.program.actors[agent.index];
  switch (actor?.kind) {
    case 'interrupt':
      return {
        variables: [`int strikes = ${actor.times};`, 'byte cpu; /* that it runs on, and 1 */'],
        lines: [
          '/* idle: it can strike where interrupts are on */',
          ...choice(actor.cpus.map((cpu) => strike(model, agent, cpu))),
        ],
      };
    case 'rcu':
      return {
        variables: [],
        lines: [
          '/* idle: callbacks that are ready run in any order */',
          ...choice(callbacks(model, agent)),
        ],
      };
    default:
      return {
        variables: [],
        lines: writeStretch({ ...at(model, agent, 0, 'start'), guard: 'fault == 0', head: [] }, [
          thenRun,
        ]),
      };
  }
}

/** An idle actor is no deadlock: SPIN knows by the label. */
const choice = (ways: readonly (readonly string[])[]): readonly string[] => [
  'end_idle:',
  'if',
  ...ways.flatMap(([first = 'false', ...rest]) => [`:: ${first}`, ...indent(rest)]),
  'fi;',
];

type Start = Pick<Stretch, 'model' | 'agent' | 'region' | 'tag' | 'held' | 'exitTo'>;

const at = (model: Model, agent: Agent, pc: number, tag: string): Start => ({
  model,
  agent,
  region: regionFrom(agent, pc),
  tag,
  held: [],
  exitTo: exitsOf(model, agent),
});

const strike = (model: Model, agent: Agent, cpu: number): readonly string[] =>
  writeStretch({
    ...at(model, agent, 0, `strike_${cpu}`),
    guard: `GO && strikes > 0 && !irq_off[${cpu}] && handler[${cpu}] == 0`,
    head: [
      'strikes--',
      `cpu = ${cpu + 1}`,
      `handler[${cpu}] = ${agent.index + 1}`,
      `irq_off[${cpu}] = true`,
    ],
  });

function callbacks(model: Model, agent: Agent): readonly (readonly string[])[] {
  const { objects, callbacks: functions } = model.program;
  return objects.flatMap((object) => {
    const slot = model.slotOf[object.index] ?? 0;
    if (object.storage !== 'heap') return [];
    const ready = `GO && stage[${slot}] == READY`;
    if (functions.length === 0)
      return [
        [
          'd_step {',
          ...indent([`${ready} -> /* ${object.name} */`, `RELEASE(${slot})`]),
          '};',
          'goto end_idle',
        ],
      ];
    return [
      [
        'd_step {',
        ...indent([
          `${ready} && callback[${slot}] == 0 -> /* ${object.name} */`,
          `RELEASE(${slot})`,
        ]),
        '};',
        'goto end_idle',
      ],
      ...functions.map(({ name, entry }, index) =>
        writeStretch({
          ...at(model, agent, entry, `call_${index}_${slot}`),
          guard: `${ready} && callback[${slot}] == ${index + 1}`,
          head: [
            `calling = true /* ${name}(&${object.name}) */`,
            `stage[${slot}] = 0`,
            `callback[${slot}] = 0`,
            `r0 = ${addressOfWord(object.word)}`,
          ],
          held: [0],
        }),
      ),
    ];
  });
}
