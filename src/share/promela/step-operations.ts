import type { Instruction, StepOperation } from '../../lang';
import { addressOfWord, EngineBug } from '../../lang';
import type { Agent, Model } from './model';
import { insideOf } from './model';
import type { Site } from './site';
import { accessTo, faultIf, inC, operand, placeOf, unlessWaiting } from './site';

/** When the step can be made, besides what holds for all steps of its actor. */
export function conditionOf(
  site: Site,
  operation: Instruction & StepOperation,
): string | undefined {
  if (operation.op === 'lock')
    return unlessWaiting(site, operation.place, (word) => `!IS_HELD(${word})`);
  if (operation.op === 'wait') {
    const { comparison, value } = operation;
    return unlessWaiting(
      site,
      operation.place,
      (word) => `${word} ${comparison} ${operand(site, value)}`,
    );
  }
  return undefined;
}

/** The statements of one step. */
export function stepStatements(
  site: Site,
  operation: Instruction & StepOperation,
): readonly string[] {
  const { agent, model } = site;
  const own = agent.index;
  switch (operation.op) {
    case 'load': {
      const { checks, word } = accessTo(site, operation.place, 'read');
      return [...checks, `r${operation.to} = ${word}`];
    }
    case 'wait':
      return accessTo(site, operation.place, 'read').checks;
    case 'store':
    case 'reference-set': {
      const { checks, word } = accessTo(site, operation.place, 'store');
      return [...checks, `${word} = ${operand(site, operation.from)}`];
    }
    case 'exchange': {
      const { checks, word } = accessTo(site, operation.place, 'read');
      return [
        ...checks,
        `w = ${word}`,
        `${word} = ${operand(site, operation.from)}`,
        `r${operation.to} = w`,
      ];
    }
    case 'compare-exchange': {
      const { checks, word } = accessTo(site, operation.place, 'read');
      const { to, expected, from } = operation;
      return [
        ...checks,
        `w = ${word}`,
        `${word} = (w == ${operand(site, expected)} -> ${operand(site, from)} : w)`,
        `r${to} = w`,
      ];
    }
    case 'lock': {
      const { checks, word } = accessTo(site, operation.place, 'read');
      const noLock = faultIf(site, `${word} != 0`, 'wild_pointer');
      return [
        ...checks,
        ...(checks.length === 0 ? [] : [noLock]),
        `${word} = ${own + 1}`,
        `locks[${own}]++`,
      ];
    }
    case 'unlock': {
      const { checks, word } = accessTo(site, operation.place, 'read');
      const isOthers = `${word} != ${own + 1}`;
      const notHeld = faultIf(site, isOthers, 'unbalanced');
      return [...checks, notHeld, `${word} = 0`, `locks[${own}]--`];
    }
    case 'interrupts-off':
      return [`r${operation.to} = !irq_off[${agent.cpu}]`, `irq_off[${agent.cpu}] = true`];
    case 'interrupts-on':
      return [`irq_off[${agent.cpu}] = false`];
    case 'interrupts-restore':
      return [
        `irq_off[${agent.cpu}] = (${operand(site, operation.from)} -> false : irq_off[${agent.cpu}])`,
      ];
    case 'rcu-lock':
      return [`nesting[${own}]++`];
    case 'rcu-unlock':
      return [faultIf(site, `nesting[${own}] == 0`, 'unbalanced'), `nesting[${own}]--`];
    case 'allocate':
      return allocate(site, operation);
    case 'free':
      return [`KFREE(${operand(site, operation.pointer)}, ${placeOf(site)}, ${site.out})`];
    case 'call-rcu':
      return [
        `FIND_OBJECT(${operand(site, operation.pointer)}, ${placeOf(site)}, ${site.out})`,
        'stage[slot] = QUEUED',
        ...(model.program.callbacks.length === 0
          ? []
          : [`callback[slot] = ${operation.callback + 1}`]),
      ];
    case 'reference-get': {
      const { checks, word } = accessTo(site, operation.place, 'read');
      const isGone = faultIf(site, `${word} <= 0`, 'reference_count');
      const isFull = faultIf(site, `${word} == MOST`, 'reference_count');
      return [...checks, isGone, isFull, `${word} = ${word} + 1`];
    }
    case 'reference-get-unless-zero': {
      const { checks, word } = accessTo(site, operation.place, 'read');
      return [
        ...checks,
        `w = ${word}`,
        `${word} = (w == 0 -> 0 : w + 1)`,
        `r${operation.to} = (w != 0)`,
      ];
    }
    case 'reference-put': {
      const { checks, word } = accessTo(site, operation.place, 'read');
      const isGone = faultIf(site, `${word} <= 0`, 'reference_count');
      return [...checks, isGone, `${word} = ${word} - 1`, `r${operation.to} = (${word} == 0)`];
    }
    case 'copy-to-user': {
      const text = inC(site, 'text');
      const more = inC(site, operand(site, operation.from));
      return [`c_code { ${text} = text_join(${text}, ${more}); }`];
    }
    case 'end':
      throw new EngineBug('the end of a code is no step');
  }
}

function allocate(
  site: Site,
  { to, pool, zeroed }: StepOperation & { readonly op: 'allocate' },
): readonly string[] {
  return [
    `slot = FIRST_FREE_${pool}`,
    faultIf(site, 'slot == 0', 'pool_exhausted'),
    'life[slot] = LIVE',
    `r${to} = ${addressOfWord(0)} + 8 * start_of[slot]`,
    ...(zeroed ? [] : ['MARK_ALL(slot, true)']),
  ];
}

/** What the end of a step tells a grace period that waits for its actor. */
export function quiesce(model: Model, agent: Agent): readonly string[] {
  if (!model.hasRcu || agent.kind === 'init') return [];
  const awaits = `awaits[${agent.index}]`;
  return [`${awaits} = ${awaits} && ${insideOf(model, agent)}`];
}
