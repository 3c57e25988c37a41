import type { Place } from '../lang';
import { isPoison, memoryBase } from '../lang';
import type { Context } from './context';
import { freed, isShared, live } from './machine';
import { addressOfPlace } from './place';

/** What an access may lead to: `shared` memory by a step, and by what rides along the actor's `own`, and inputs. */
type Extent = 'shared' | 'own';

/**
 * The index in the state of the word that a place names, or -1 after a fault: NULL, poison or a wild
 * pointer followed, or memory that has been freed.
 */
export function accessWord(context: Context, place: Place, extent: Extent): number {
  return checkAddress(context, addressOfPlace(context.state, context.at, place), extent);
}

function checkAddress(context: Context, address: number, extent: Extent): number {
  const { machine, state } = context;
  // Below 0, too: a field before the one that a NULL stands for.
  if (address > -memoryBase && address < memoryBase) {
    context.fault({ kind: 'null-followed', message: 'follows NULL', address });
    return -1;
  }
  if (isPoison(address)) {
    context.fault({ kind: 'poison-followed', message: 'follows list poison', address });
    return -1;
  }
  const word = (address - memoryBase) >> 3;
  const index = machine.objectOfWord[word] ?? -1;
  if (address < 0 || (address & 7) !== 0 || index < 0) {
    context.fault({ kind: 'wild-pointer', message: 'follows a pointer to no object', address });
    return -1;
  }
  const heap = machine.heapIndex[index] ?? -1;
  if (heap >= 0) {
    const life = state[machine.lifeAt + 2 * heap];
    if (life === freed) {
      context.fault({
        kind: 'use-after-free',
        message: 'touches freed memory',
        address,
        object: index,
      });
      return -1;
    }
    if (life !== live) {
      context.fault({
        kind: 'wild-pointer',
        message: 'touches memory that was never allocated',
        address,
        object: index,
      });
      return -1;
    }
  }
  if (extent === 'shared' ? !isShared(machine, index) : !isOwn(context, index)) {
    const message = 'follows a pointer past what it points at';
    context.fault({ kind: 'wild-pointer', message, address });
    return -1;
  }
  return machine.memoryAt + word;
}

function isOwn({ machine, actor }: Context, index: number): boolean {
  const { storage, owner = actor } = machine.program.objects[index] ?? {};
  return storage === 'private' && owner === actor;
}

/**
 * The word of a ghost that a place names, or undefined for a place elsewhere. Ghosts are named, never
 * pointed at: the offset of such a place is the address of the variable.
 */
export function ghostWord({ machine, state, at }: Context, place: Place): number | undefined {
  const index = machine.objectOfWord[(place.offset - memoryBase) >> 3] ?? -1;
  if (machine.program.objects[index]?.storage !== 'ghost') return undefined;
  // The offset of a field far inside of a private struct can be a number like that, too.
  const word = (addressOfPlace(state, at, place) - memoryBase) >> 3;
  return machine.objectOfWord[word] === index ? machine.memoryAt + word : undefined;
}

/** As `accessWord`, for an access that reads the word: memory never stored to is a fault. */
export function accessStored(context: Context, place: Place, extent: Extent = 'shared'): number {
  const { machine, state } = context;
  const at = accessWord(context, place, extent);
  const unstored = machine.unstoredAt[at - machine.memoryAt] ?? -1;
  if (at >= 0 && unstored >= 0 && state[unstored] !== 0) {
    const address = addressOfPlace(context.state, context.at, place);
    const object = machine.objectOfWord[(address - memoryBase) >> 3] ?? -1;
    context.fault({
      kind: 'uninitialised-read',
      message: 'reads memory that nothing was stored to',
      address,
      object,
    });
    return -1;
  }
  return at;
}

/** As `accessWord`, for an access that only stores: the word holds something from now on. */
export function accessToStore(context: Context, place: Place): number {
  const { machine, state } = context;
  const at = accessWord(context, place, 'shared');
  const unstored = machine.unstoredAt[at - machine.memoryAt] ?? -1;
  if (at >= 0 && unstored >= 0) state[unstored] = 0;
  return at;
}
