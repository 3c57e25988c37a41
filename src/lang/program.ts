/**
 * The program a machine runs: what the compiler makes of `.race` text.
 *
 * Everything is data and flat. Functions are inlined, so an actor is one array of instructions; each
 * instruction knows the source range and the chain of calls it came from.
 *
 * Words and addresses. Memory is an array of 32-bit words. The address of word `w` is
 * `memoryBase + 8 * w`, so that the low bits of a pointer are free for a tag and every pointer is
 * aligned as in a 64-bit kernel. `NULL` is 0. Addresses below `memoryBase` are the null page;
 * `poisonBase … poisonBase + poisonSize` is the poison range, wide enough that poison plus a field
 * offset still traps.
 */

export const memoryBase = 0x1000;
export const wordBytes = 8;
export const poisonBase = 0x7ead0000;
export const poisonSize = 0x10000;
export const listPoison1 = poisonBase + 0x100;
export const listPoison2 = poisonBase + 0x122;

/** One of the two, or a word near it: a field of what a poisoned pointer would lead to. */
export const isPoison = (address: number): boolean =>
  address >= poisonBase && address < poisonBase + poisonSize;

export const addressOfWord = (word: number): number => memoryBase + wordBytes * word;

/** The word that an address lies in; negative below memory. */
export const wordOfAddress = (address: number): number =>
  Math.floor((address - memoryBase) / wordBytes);

/** A range in one source file. Lines and columns count from 1; `endColumn` is exclusive. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Parameter {
  readonly name: string;
  readonly value: number;
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** One scalar word of a struct, embedded structs and arrays flattened: `list.next`, `slots[2].id`. */
export interface Field {
  readonly path: string;
  /** In words from the start of the struct. */
  readonly offset: number;
  readonly kind: WordKind;
}

export type WordKind =
  'int' | 'bool' | 'u64' | 'text' | 'pointer' | 'tagged-pointer' | 'spinlock' | 'refcount';

export interface StructLayout {
  readonly name: string;
  readonly words: number;
  readonly fields: readonly Field[];
  /** `timer {it_id}`: the name of an object of this struct; fields in braces are filled in. */
  readonly label?: string;
}

/**
 * A piece of memory with a life of its own.
 * `static`: a `var`, always there. `heap`: an `object` (there at the start, can be freed) or a slot
 * of a `pool`. `private`: reachable by one actor only, so touching it is not a step. `ghost`: only
 * observes, for all actors, so touching it is not a step either; no pointer leads there.
 */
export interface MemoryObject {
  readonly index: number;
  readonly storage: 'static' | 'heap' | 'private' | 'ghost';
  /** The variable's name, or `k_itimer#2` for the third slot of a pool. */
  readonly name: string;
  /** Index into `structs`; scalars and arrays of scalars have a layout of their own there. */
  readonly struct: number;
  /** First word, and how many. */
  readonly word: number;
  readonly words: number;
  /** True for `object`: live when the init block begins. Pool slots begin unallocated. */
  readonly liveAtStart: boolean;
  /** For `private`: the actor that owns it. */
  readonly owner?: number;
}

/** One call in the chain that leads to an instruction. `caller` is -1 for the actor's own body. */
export interface Call {
  readonly function: string;
  readonly site: Span;
  readonly caller: number;
}

export type Register = number;
export type Ordering = 'plain' | 'once' | 'acquire' | 'release' | 'dereference' | 'assign';
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '&' | '|' | Comparison;
export type UnaryOperator = '!' | '-' | 'with_tag' | 'without_tag' | 'has_tag';

/** `register + offset` bytes; with `register` -1 the offset is the whole address. */
export interface Place {
  readonly base: Register;
  readonly offset: number;
}

/** Where an instruction came from. `call` indexes `Code.calls`, -1 in the actor's own body. */
export interface Origin {
  readonly at: Span;
  readonly call: number;
}

/** Done together with the step before it: touches registers, private and ghost memory only. */
export type LocalOperation =
  | { readonly op: 'constant'; readonly to: Register; readonly value: number }
  | { readonly op: 'copy'; readonly to: Register; readonly from: Register }
  | {
      readonly op: 'unary';
      readonly to: Register;
      readonly operator: UnaryOperator;
      readonly from: Register;
    }
  | {
      readonly op: 'binary';
      readonly to: Register;
      readonly operator: BinaryOperator;
      readonly left: Register;
      readonly right: Register;
    }
  | { readonly op: 'jump'; readonly target: number }
  /** Falls through when the condition is not 0, else goes to `otherwise`. */
  | { readonly op: 'branch'; readonly condition: Register; readonly otherwise: number }
  /** Texts are words: numbers of entries in the machine's value table. `to = left ++ right`. */
  | {
      readonly op: 'concatenate';
      readonly to: Register;
      readonly left: Register;
      readonly right: Register;
    }
  /** `literal` is one of `Program.texts`. */
  | { readonly op: 'text'; readonly to: Register; readonly literal: number }
  /** `format` is one of `Program.texts`, with %d, %016x and %s. */
  | {
      readonly op: 'format';
      readonly to: Register;
      readonly format: number;
      readonly values: readonly Register[];
    }
  | { readonly op: 'length'; readonly to: Register; readonly from: Register }
  /** Bytes `begin` to `end` (exclusive) of a text. */
  | {
      readonly op: 'slice';
      readonly to: Register;
      readonly from: Register;
      readonly begin: Register;
      readonly end: Register;
    }
  /** A load from and a store to private or ghost memory; the offset of a ghost's place is its address or its array's. */
  | { readonly op: 'peek'; readonly to: Register; readonly place: Place }
  | { readonly op: 'poke'; readonly place: Place; readonly from: Register }
  /** Says something about the run (`note cursor(timer)`); changes nothing. */
  | { readonly op: 'note'; readonly name: string; readonly values: readonly Register[] }
  /** With values, `message` is a format as above. */
  | {
      readonly op: 'assert';
      readonly condition: Register;
      readonly message: string;
      readonly values: readonly Register[];
    }
  /** A system call returns `value` to user space. */
  | { readonly op: 'user-return'; readonly value: Register };

/** One step: at most one access to memory that others can reach, or one edge of a lock, RCU, interrupts. */
export type StepOperation =
  | {
      readonly op: 'load';
      readonly to: Register;
      readonly place: Place;
      readonly ordering: Ordering;
    }
  | {
      readonly op: 'store';
      readonly place: Place;
      readonly from: Register;
      readonly ordering: Ordering;
    }
  | {
      readonly op: 'exchange';
      readonly to: Register;
      readonly place: Place;
      readonly from: Register;
    }
  /** `to` is the old value; stores `from` when it equals `expected`. */
  | {
      readonly op: 'compare-exchange';
      readonly to: Register;
      readonly place: Place;
      readonly expected: Register;
      readonly from: Register;
    }
  /** Enabled only while the word compares so; then a load. `spins`: the CPU is busy until then, else it sleeps. */
  | {
      readonly op: 'wait';
      readonly place: Place;
      readonly comparison: Comparison;
      readonly value: Register;
      readonly spins: boolean;
    }
  | { readonly op: 'lock'; readonly place: Place }
  | { readonly op: 'unlock'; readonly place: Place }
  /**
   * Interrupts of this actor's CPU. A step only where an interrupt source can hit that CPU, else it
   * rides along. `interrupts-off` leaves in `to` whether they were on; `interrupts-restore` takes it back.
   */
  | { readonly op: 'interrupts-off'; readonly to: Register }
  | { readonly op: 'interrupts-on' }
  | { readonly op: 'interrupts-restore'; readonly from: Register }
  | { readonly op: 'rcu-lock' }
  | { readonly op: 'rcu-unlock' }
  /** `pool` indexes `Program.pools`. */
  | {
      readonly op: 'allocate';
      readonly to: Register;
      readonly pool: number;
      readonly zeroed: boolean;
    }
  | { readonly op: 'free'; readonly pointer: Register }
  /** `callback` indexes `Program.callbacks`; -1 frees the object (`kfree_rcu`). */
  | { readonly op: 'call-rcu'; readonly pointer: Register; readonly callback: number }
  | { readonly op: 'reference-set'; readonly place: Place; readonly from: Register }
  | { readonly op: 'reference-get'; readonly place: Place }
  /** `to` = 1 when a reference was taken, 0 when the count was 0 already. */
  | { readonly op: 'reference-get-unless-zero'; readonly to: Register; readonly place: Place }
  /** `to` = 1 when this was the last one. */
  | { readonly op: 'reference-put'; readonly to: Register; readonly place: Place }
  /** Copies a text to user space. */
  | { readonly op: 'copy-to-user'; readonly from: Register }
  /** The actor's code ends here. */
  | { readonly op: 'end' };

export type Operation = LocalOperation | StepOperation;
export type Instruction = Operation & Origin;

export interface Code {
  readonly instructions: readonly Instruction[];
  readonly calls: readonly Call[];
  /** How many registers; after allocation of registers to live ranges. */
  readonly registers: number;
  /**
   * Per instruction, the registers whose value it or a later one can still read. The machine sets all
   * others to 0 whenever it stops before that instruction, so equal futures are equal states.
   */
  readonly live: readonly (readonly Register[])[];
  /** Named local variables in scope and live at an instruction, for display. */
  readonly locals: readonly (readonly { readonly name: string; readonly register: Register }[])[];
}

interface ActorBase {
  readonly index: number;
  readonly name: string;
  /** One upper-case letter, unique in the program: the actor in schedules and links. */
  readonly letter: string;
  readonly code: Code;
}

export interface ThreadActor extends ActorBase {
  readonly kind: 'thread';
  readonly cpu: number;
}

/** Strikes one of `cpus` while that CPU has interrupts on, at most `times` times. */
export interface InterruptActor extends ActorBase {
  readonly kind: 'interrupt';
  readonly cpus: readonly number[];
  readonly times: number;
}

/** The RCU machinery; always the last actor, letter G. Its code is the callbacks, one after the other. */
export interface RcuActor extends ActorBase {
  readonly kind: 'rcu';
}

export type Actor = ThreadActor | InterruptActor | RcuActor;

/** A function that RCU calls after a grace period: starts at `entry` in the RCU actor's code, argument in register 0. */
export interface Callback {
  readonly name: string;
  readonly entry: number;
}

export interface Pool {
  readonly struct: number;
  /** Indices into `objects`, in order of use. */
  readonly objects: readonly number[];
}

/** What the page draws; the machine does not look at it. Offsets in words, from the start of the struct. */
export interface Views {
  /** `show list signal.posix_timers.first of k_itimer.list;` */
  readonly lists: readonly {
    readonly name: string;
    readonly headWord: number;
    readonly struct: number;
    readonly nodeOffset: number;
    readonly nextOffset: number;
    /** -1 where the node has none. */
    readonly pprevOffset: number;
  }[];
  /** `show hash buckets of k_itimer.t_hash;` */
  readonly hashes: readonly {
    readonly name: string;
    readonly headWords: readonly number[];
    readonly struct: number;
    readonly nodeOffset: number;
    readonly nextOffset: number;
    readonly pprevOffset: number;
  }[];
  /** `show valid k_itimer.it_signal;`: valid while the field is not NULL and its tag is clear. */
  readonly valid: readonly { readonly struct: number; readonly offset: number }[];
  /** `show file reader.m;`: a private seq_file with fields buf, size, count, from, index. */
  readonly files: readonly { readonly actor: number; readonly object: number }[];
  /** `show lock signal.siglock as "siglock";`: a lock that actors contend for. */
  readonly locks: readonly { readonly name: string; readonly word: number }[];
}

export interface Program {
  readonly name: string;
  readonly sources: readonly SourceFile[];
  readonly parameters: readonly Parameter[];
  readonly structs: readonly StructLayout[];
  readonly objects: readonly MemoryObject[];
  readonly pools: readonly Pool[];
  readonly words: number;
  /** Words that do not start as 0 (static data given by `input` values from outside). */
  readonly image: readonly { readonly word: number; readonly value: number }[];
  readonly texts: readonly string[];
  /** 64-bit constants that do not fit a word: a word -1-k is `wide[k]`, 16 hex digits. */
  readonly wide: readonly string[];
  readonly actors: readonly Actor[];
  readonly callbacks: readonly Callback[];
  /** Runs alone before tick 1. Locks are free, RCU callbacks it queues stay queued. */
  readonly init: Code;
  readonly views: Views;
  /** `suggest "R3D2…";`: a schedule worth watching. */
  readonly suggestion?: string;
}
