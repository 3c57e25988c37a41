import { EngineBug } from './engine-bug';
import type { Field, MemoryObject, StructLayout } from './program';
import { type Type, typeText, wordKindOf, wordsOf } from './types';

/** In words. A state has them all, so a program that needs more could not be explored anyway. */
export const largestMemory = 1 << 18;

/** Places objects in memory, one behind the other, and collects the layouts of their types. */
export interface Layout {
  readonly structs: readonly StructLayout[];
  readonly objects: readonly MemoryObject[];
  readonly words: () => number;
  /** The index of the layout of a type. */
  readonly layoutOf: (type: Type) => number;
  readonly place: (object: Unplaced) => MemoryObject;
}

export interface Unplaced {
  readonly storage: MemoryObject['storage'];
  readonly name: string;
  readonly type: Type;
  readonly liveAtStart: boolean;
  readonly owner?: number;
}

export function createLayout(): Layout {
  const structs: StructLayout[] = [];
  const objects: MemoryObject[] = [];
  const indices = new Map<string, number>();
  let words = 0;

  const layoutOf = (type: Type): number => {
    const name = typeText(type);
    const known = indices.get(name);
    if (known !== undefined) return known;
    const label = type.kind === 'struct' ? type.struct.label : undefined;
    const index = structs.length;
    indices.set(name, index);
    structs.push({
      name,
      words: wordsOf(type),
      fields: fieldsOf(type),
      ...(label === undefined ? {} : { label }),
    });
    return index;
  };

  return {
    structs,
    objects,
    words: () => words,
    layoutOf,
    place: ({ type, ...rest }) => {
      const object: MemoryObject = {
        ...rest,
        index: objects.length,
        struct: layoutOf(type),
        word: words,
        words: wordsOf(type),
      };
      objects.push(object);
      words += object.words;
      return object;
    },
  };
}

/** All words of a type with their paths: `list.next`, `slots[2].id`; the path of a scalar is ''. */
function fieldsOf(type: Type): readonly Field[] {
  const fields: Field[] = [];
  const add = (part: Type, path: string, offset: number): void => {
    if (part.kind === 'array') {
      const step = wordsOf(part.of);
      for (let index = 0; index < part.length; index++)
        add(part.of, `${path}[${index}]`, offset + index * step);
      return;
    }
    if (part.kind === 'struct') {
      for (const field of part.struct.fields.values()) {
        add(field.type, path === '' ? field.name : `${path}.${field.name}`, offset + field.offset);
      }
      return;
    }
    // The type of a field that has been reported; there will be no program.
    if (part.kind === 'broken') return;
    const kind = wordKindOf(part);
    if (kind === undefined) throw new EngineBug(`no memory holds ${typeText(part)}`);
    fields.push({ path, offset, kind });
  };
  add(type, '', 0);
  return fields;
}
