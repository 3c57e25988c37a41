import type { CheckedStatement, PlaceTree, Value } from './tree';

/** The values that a value is made of, one level down, in the order in which they are computed. */
export function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'constant':
    case 'wide':
    case 'text':
    case 'local':
    case 'allocate':
    case 'interrupts-off':
    case 'interrupts-on':
    case 'rcu-lock':
    case 'rcu-unlock':
    case 'broken':
      return [];
    case 'load':
    case 'address':
    case 'lock-irqsave':
    case 'reference-get-unless-zero':
    case 'reference-put':
    case 'reference-get':
    case 'lock':
    case 'unlock':
    case 'lock-irq':
    case 'unlock-irq':
      return placeParts(value.place);
    case 'unary':
    case 'widen':
    case 'length':
    case 'shift':
      return [value.of];
    case 'binary':
    case 'logical':
    case 'concatenate':
      return [value.left, value.right];
    case 'slice':
      return [value.of, value.begin, value.end];
    case 'format':
    case 'call':
      return value.values;
    case 'exchange':
    case 'store':
    case 'wait':
    case 'reference-set':
      return [...placeParts(value.place), value.value];
    case 'compare-exchange':
      return [...placeParts(value.place), value.expected, value.value];
    case 'unlock-irqrestore':
      return [...placeParts(value.place), value.flags];
    case 'free':
    case 'call-rcu':
      return [value.pointer];
    case 'copy-to-user':
      return [value.text];
    case 'user-return':
      return [value.value];
    case 'assert':
      return [value.condition, ...value.values];
  }
}

/** The pointers and indices that lead to a place. */
export function placeParts(place: PlaceTree): readonly Value[] {
  switch (place.kind) {
    case 'fixed':
      return [];
    case 'followed':
      return [place.pointer];
    case 'inside':
      return placeParts(place.of);
    case 'element':
      return [...placeParts(place.of), place.index];
  }
}

/** The values of a statement itself, without those of the statements inside. */
export function valuesOf(statement: CheckedStatement): readonly Value[] {
  switch (statement.kind) {
    case 'block':
    case 'break':
    case 'continue':
      return [];
    case 'let':
    case 'assign':
    case 'evaluate':
      return [statement.value];
    case 'store':
    case 'update':
      return [...placeParts(statement.place), statement.value];
    case 'if':
    case 'while':
      return [statement.condition];
    case 'return':
      return statement.value === undefined ? [] : [statement.value];
    case 'note':
      return statement.values;
  }
}

export function statementsIn(statement: CheckedStatement): readonly CheckedStatement[] {
  switch (statement.kind) {
    case 'block':
      return statement.statements;
    case 'if': {
      const { whenTrue, whenFalse } = statement;
      return whenFalse === undefined ? [whenTrue] : [whenTrue, whenFalse];
    }
    case 'while':
      return [statement.body];
    default:
      return [];
  }
}
