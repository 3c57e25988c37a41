import type { SyntaxNode } from '@lezer/common';
import { continuation, type Gap, glued } from './format-items';

/** Precedence, loosest first: where a long expression breaks first. */
const operatorCosts: Readonly<Record<string, number>> = {
  '||': 10,
  '&&': 20,
  '|': 30,
  '&': 40,
  '==': 50,
  '!=': 50,
  '<': 60,
  '<=': 60,
  '>': 60,
  '>=': 60,
  '+': 70,
  '-': 70,
  '*': 80,
  '/': 80,
  '%': 80,
};
/** Each pair of brackets costs more than anything outside of it. */
const bracketCost = 100;
const assignments = ['=', '+=', '-='];
/** Rather the comma of a call than its assignment: `let x = f(a,⏎ b)`. */
const assignmentCost = 105;
const resultCost = 150;
const openCost = 90;
/** Better than a line that is too long. */
const lastResort = 1_000_000;

export const touch: Gap = { space: false, cost: glued, indent: continuation };
export const blank: Gap = { space: true, cost: glued, indent: continuation };
/** Before a brace and around `else`: there a new line is not a continuation. */
export const blankAtBase: Gap = { space: true, cost: glued, indent: 0 };
export const breakableAtBase: Gap = { space: true, cost: lastResort, indent: 0 };

const breakable = (cost: number): Gap => ({ space: true, cost, indent: continuation });
const breakableTouch = (cost: number): Gap => ({ space: false, cost, indent: continuation });

/** What belongs between two children of a node that stands inside `depth` pairs of brackets. */
export function gapBetween(
  parent: SyntaxNode,
  left: SyntaxNode,
  right: SyntaxNode,
  depth: number,
): Gap {
  const base = depth * bracketCost;
  if ([';', ',', ')', ']', ':'].includes(right.name)) return touch;
  if (left.name === '(' || left.name === '[') return breakableTouch(base + openCost);
  if (left.name === ',') return breakable(base);
  switch (right.name) {
    case 'Block':
    case 'FieldList':
      return blankAtBase;
    case 'ArgumentList':
    case 'ParameterList':
    case 'ArrayLength':
    case '[':
      return touch;
    case 'Result':
      return breakable(resultCost);
    case 'times':
    case 'Of':
      return breakable(base + 10);
    case 'on':
    case 'Label':
      return breakable(base + 20);
    case 'in':
      return breakable(base + openCost);
  }
  if (assignments.includes(right.name)) return blank;
  if (assignments.includes(left.name)) return breakable(assignmentCost);
  return gapInside(parent, left, right, base);
}

function gapInside(parent: SyntaxNode, left: SyntaxNode, right: SyntaxNode, base: number): Gap {
  switch (parent.name) {
    case 'Binary': {
      const cost = operatorCosts[left.name];
      return cost === undefined ? blank : breakable(base + cost);
    }
    case 'Unary':
      // `&&` would be another operator.
      return left.name === '&' && right.firstChild?.name === '&' ? blank : touch;
    case 'Member':
      return right.name === 'FieldName' ? touch : breakableTouch(lastResort + base);
    case 'Parameter':
      if (right.name === '..') return touch;
      if (left.name === '..') return breakableTouch(base + openCost);
      break;
    case 'PointerType':
    case 'TaggedType':
    case 'PrivateType':
      if (left.name === '*') return touch;
      break;
  }
  return breakable(lastResort + base);
}
