import { addressOfWord, memoryBase } from '../lang';
import type { MemoryObject } from '../lang';
import type { Context } from './context';
import type { Machine, State } from './machine';
import { freed, live, noCallback, queued, toCallbackWord, unallocated } from './machine';

/** Takes a slot of a pool: one never used, else the first that was freed. */
export function allocate(context: Context, to: number, pool: number, zeroed: boolean): boolean {
  const { machine, state } = context;
  const slots = machine.program.pools[pool]?.objects ?? [];
  const lifeOf = (object: number): number =>
    state[machine.lifeAt + 2 * (machine.heapIndex[object] ?? 0)] ?? 0;
  const found =
    slots.find((slot) => lifeOf(slot) === unallocated) ??
    slots.find((slot) => lifeOf(slot) === freed);
  const object = found === undefined ? undefined : machine.program.objects[found];
  if (object === undefined) {
    return context.fault({
      kind: 'pool-exhausted',
      message: 'no slot of the pool is left; raise its size',
    });
  }
  const reused = lifeOf(object.index) === freed;
  markStored(machine, state, object, zeroed);
  state[machine.lifeAt + 2 * (machine.heapIndex[object.index] ?? 0)] = live;
  context.write(to, addressOfWord(object.word));
  context.emit({ kind: 'allocate', object: object.index, reused });
  return true;
}

export function free(context: Context, pointer: number): boolean {
  // As in the kernel, nothing happens.
  if (pointer === 0) return true;
  const object = heapObject(context, pointer, 'frees');
  if (object < 0) return false;
  context.emit({ kind: 'free', object });
  release(context, object);
  return true;
}

/** Ends an object's life. Its words become 0: nothing can read them any more without a fault. */
export function release(context: Context, object: number): void {
  const { machine, state } = context;
  const description = machine.program.objects[object];
  const life = machine.lifeAt + 2 * (machine.heapIndex[object] ?? 0);
  if (description === undefined) return;
  const begin = machine.memoryAt + description.word;
  state.fill(0, begin, begin + description.words);
  markStored(machine, state, description, true);
  state[life] = freed;
  state[life + 1] = noCallback;
}

/** Says of every word of an object whether anything was stored there. All of them are 0. */
function markStored(machine: Machine, state: State, object: MemoryObject, stored: boolean): void {
  const begin = machine.unstoredAt[object.word] ?? -1;
  if (begin >= 0) state.fill(stored ? 0 : 1, begin, begin + object.words);
}

export function queueCallback(context: Context, pointer: number, callback: number): boolean {
  const object = heapObject(context, pointer, 'queues');
  if (object < 0) return false;
  const { machine, state } = context;
  state[machine.lifeAt + 2 * (machine.heapIndex[object] ?? 0) + 1] = toCallbackWord(
    callback,
    queued,
  );
  context.emit({ kind: 'queue', object, callback });
  return true;
}

/** The live, not yet queued heap object that begins at `pointer`, or -1 after a fault. */
function heapObject(context: Context, pointer: number, verb: 'frees' | 'queues'): number {
  const { machine, state } = context;
  const object =
    pointer < memoryBase ? -1 : (machine.objectOfWord[(pointer - memoryBase) >> 3] ?? -1);
  const heap = machine.heapIndex[object] ?? -1;
  const begins = machine.program.objects[object]?.word;
  if (heap < 0 || begins === undefined || addressOfWord(begins) !== pointer) {
    context.fault({
      kind: 'bad-free',
      message: `${verb} what is not the start of a heap object`,
      address: pointer,
    });
    return -1;
  }
  const life = state[machine.lifeAt + 2 * heap];
  const callback = state[machine.lifeAt + 2 * heap + 1];
  if (life === freed || callback !== noCallback) {
    const message =
      callback !== noCallback
        ? `${verb} an object that RCU already has`
        : `${verb} an object that was freed before`;
    context.fault({ kind: 'double-free', message, address: pointer, object });
    return -1;
  }
  if (life !== live) {
    context.fault({
      kind: 'bad-free',
      message: `${verb} memory that was never allocated`,
      address: pointer,
      object,
    });
    return -1;
  }
  return object;
}
