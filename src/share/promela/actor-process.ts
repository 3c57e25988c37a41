import { describeStep } from './describe-step';
import { exitsOf, outputOf } from './ending';
import { entryOf } from './entry';
import type { Agent, Model } from './model';
import { regionFrom } from './region-of-agent';
import { neededOnly, siteAt } from './site';
import { conditionOf, stepStatements } from './step-operations';
import { isStep } from './stops';
import { writeShared } from './shared-process';
import { indent, outLabel, writeStretch } from './stretch';

/** An actor. `thenRun` is done once it stands at its first step: so all begin one after the other. */
export function writeActor(model: Model, agent: Agent, thenRun: string): readonly string[] {
  const entry = entryOf(model, agent, thenRun);
  return [
    `proctype ${agent.process}() {`,
    ...indent([...variablesOf(agent), ...entry.variables, ...entry.lines]),
    ...agent.code.instructions.flatMap((_, pc) => writeStep(model, agent, pc)),
    ...(agent.kind === 'thread' ? [`end_${agent.process}:`, '  false;'] : []),
    ...writeShared(model, agent),
    '}',
  ];
}

/** `text`: what user space has; `returns`: what system calls gave it, as one text. */
export function variablesOf(agent: Agent): readonly string[] {
  const registers = Array.from({ length: agent.code.registers }, (_, register) => `r${register}`);
  const names = [...registers, ...outputOf(agent)];
  return names.length === 0 ? [] : [`int ${names.join(', ')};`];
}

function writeStep(model: Model, agent: Agent, pc: number): readonly string[] {
  const tag = String(pc);
  const site = siteAt(model, agent, pc, outLabel(tag));
  if (site === undefined || !agent.stops(pc)) return [];
  const { instruction } = site;
  if (!isStep(instruction) || instruction.op === 'end') return [];
  const condition = conditionOf(site, instruction);
  const guard = [
    'GO',
    ...(agent.struckOn === undefined ? [] : [`handler[${agent.struckOn}] == 0`]),
    ...(condition === undefined ? [] : [condition]),
  ];
  const lines = writeStretch({
    model,
    agent,
    region: regionFrom(agent, pc + 1),
    guard: guard.join(' && '),
    head: neededOnly(site, stepStatements(site, instruction)),
    step: instruction,
    tag,
    held: [...(agent.needed[pc] ?? [])],
    exitTo: exitsOf(model, agent),
  });
  return [`S${pc}: /* ${describeStep(model, agent, instruction)} */`, ...indent(lines)];
}
