import type { Ordering, Origin } from '../lang';
import type { Fault } from './fault';

/**
 * What happened, one event per effect, in order. Views draw these and nothing else. Actors, CPUs,
 * objects and callbacks are numbers of the program's; addresses are byte addresses.
 */
export type Event = { readonly actor: number; readonly origin: Origin | undefined } & EventBody;

export type EventBody =
  | {
      readonly kind: 'load';
      readonly address: number;
      readonly value: number;
      readonly ordering: Ordering;
    }
  | {
      readonly kind: 'store';
      readonly address: number;
      readonly value: number;
      readonly previous: number;
      readonly ordering: Ordering;
    }
  /** A read-modify-write; `value` equals `previous` where it changed nothing. */
  | {
      readonly kind: 'update';
      readonly what: 'exchange' | 'compare-exchange' | 'get' | 'put' | 'set';
      readonly address: number;
      readonly value: number;
      readonly previous: number;
    }
  | { readonly kind: 'lock'; readonly address: number }
  | { readonly kind: 'unlock'; readonly address: number }
  | { readonly kind: 'interrupts-off'; readonly cpu: number }
  | { readonly kind: 'interrupts-on'; readonly cpu: number }
  /** `depth` is the nesting after it. */
  | { readonly kind: 'rcu-lock'; readonly depth: number }
  | { readonly kind: 'rcu-unlock'; readonly depth: number }
  | { readonly kind: 'strike'; readonly cpu: number }
  | { readonly kind: 'handler-end'; readonly cpu: number }
  | { readonly kind: 'allocate'; readonly object: number; readonly reused: boolean }
  | { readonly kind: 'free'; readonly object: number }
  /** Queued for RCU; `callback` -1 is a plain free. */
  | { readonly kind: 'queue'; readonly object: number; readonly callback: number }
  | {
      readonly kind: 'grace-period-start';
      /** The actors that were inside a read-side section. */
      readonly waitsFor: readonly number[];
      readonly objects: readonly number[];
    }
  /** This actor left its sections: it no longer holds up the grace period. */
  | { readonly kind: 'quiescent' }
  | { readonly kind: 'grace-period-end'; readonly objects: readonly number[] }
  | { readonly kind: 'callback'; readonly object: number; readonly callback: number }
  | { readonly kind: 'copy-to-user'; readonly text: string }
  | { readonly kind: 'user-return'; readonly value: number }
  | { readonly kind: 'note'; readonly name: string; readonly values: readonly number[] }
  | { readonly kind: 'finish' }
  | { readonly kind: 'fault'; readonly fault: Fault };

export type EventKind = EventBody['kind'];
export type EventSink = (event: Event) => void;
