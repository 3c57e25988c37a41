import { describe, expect, it } from 'vitest';
import { defaultBounds } from '../checker';
import { createCheckerClient, type CheckEvent, type WorkerLike } from './checker-client';
import type { CheckReport, CheckRequest } from './protocol';
import { computePoolSize } from './spawn-checker';

class FakeWorker implements WorkerLike {
  readonly requests: CheckRequest[] = [];
  isTerminated = false;
  onmessage: WorkerLike['onmessage'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  onerror: WorkerLike['onerror'] = null;

  postMessage(request: CheckRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(report: CheckReport): void {
    this.onmessage?.(new MessageEvent('message', { data: report }));
  }
}

/** Node has no `ErrorEvent`. */
const errorEvent = (part: { readonly message?: string }): ErrorEvent =>
  Object.assign(new Event('error'), part) as ErrorEvent;

const counts = { isReduced: false, states: 7, transitions: 9, depth: 3, frontier: 2, bytes: 0 };
const progress: CheckReport = { kind: 'progress', progress: { counts, seconds: 1 } };
const safe: CheckReport = { kind: 'finding', finding: { kind: 'safe', counts, seconds: 1 } };

const request = (scenario: string): CheckRequest => ({
  question: { ask: 'verdict', program: { scenario, path: 'after', parameters: {}, whatIfs: [] } },
  bounds: defaultBounds,
});

function createFixture(size: number) {
  const workers: FakeWorker[] = [];
  const client = createCheckerClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  }, size);
  const ask = (scenario: string) => {
    const events: CheckEvent[] = [];
    const cancel = client(request(scenario), (event) => events.push(event));
    return { events, cancel };
  };
  const kinds = (events: readonly CheckEvent[]) => events.map(({ kind }) => kind);
  return { workers, ask, kinds };
}

describe('the pool', () => {
  it('asks as many at a time as it may, and goes on with the next as they finish', () => {
    const { workers, ask, kinds } = createFixture(2);
    const asked = ['a', 'b', 'c'].map(ask);
    expect(workers.map(({ requests }) => requests.length)).toEqual([1, 1]);
    expect(kinds(asked[2]?.events ?? [])).toEqual([]);
    workers[0]?.say(progress);
    workers[0]?.say(safe);
    expect(kinds(asked[0]?.events ?? [])).toEqual(['started', 'progress', 'finding']);
    expect(workers).toHaveLength(2);
    expect(workers[0]?.requests.at(-1)?.question.program.scenario).toBe('c');
    expect(kinds(asked[2]?.events ?? [])).toEqual(['started']);
  });

  it('terminates a worker that is cancelled, and hears nothing more of it', () => {
    const { workers, ask, kinds } = createFixture(1);
    const first = ask('a');
    const second = ask('b');
    const [worker] = workers;
    first.cancel();
    expect(worker?.isTerminated).toBe(true);
    worker?.say(safe);
    expect(kinds(first.events)).toEqual(['started']);
    expect(kinds(second.events)).toEqual(['started']);
    expect(workers).toHaveLength(2);
  });

  it('forgets a question that is cancelled while it waits', () => {
    const { workers, ask, kinds } = createFixture(1);
    ask('a');
    const second = ask('b');
    second.cancel();
    workers[0]?.say(safe);
    expect(kinds(second.events)).toEqual([]);
    expect(workers[0]?.requests).toHaveLength(1);
  });

  it('takes nothing from cancelling what is finished', () => {
    const { workers, ask, kinds } = createFixture(1);
    const first = ask('a');
    workers[0]?.say(safe);
    const second = ask('b');
    first.cancel();
    expect(workers[0]?.isTerminated).toBe(false);
    workers[0]?.say(safe);
    expect(kinds(second.events)).toEqual(['started', 'finding']);
  });

  it.each<readonly [string, (worker: FakeWorker) => void, string]>([
    [
      'says that it broke',
      (worker) => {
        worker.say({ kind: 'broken', breakage: { cause: 'memory', message: 'no room' } });
      },
      'no room',
    ],
    ['throws', (worker) => worker.onerror?.(errorEvent({ message: 'oops' })), 'oops'],
    [
      'cannot be loaded',
      (worker) => worker.onerror?.(errorEvent({})),
      'the worker could not be started',
    ],
    [
      'cannot be read',
      (worker) => worker.onmessageerror?.(new MessageEvent('messageerror')),
      'a message could not be read',
    ],
  ])('that a worker which %s is broken, and goes on with another one', (_, breakIt, message) => {
    const { workers, ask, kinds } = createFixture(1);
    const first = ask('a');
    const second = ask('b');
    const [worker] = workers;
    if (worker !== undefined) breakIt(worker);
    expect(first.events.at(-1)).toMatchObject({ kind: 'broken', breakage: { message } });
    expect(worker?.isTerminated).toBe(true);
    workers[1]?.say(safe);
    expect(kinds(second.events)).toEqual(['started', 'finding']);
  });

  it('says so where no worker can be made', () => {
    const client = createCheckerClient(() => {
      throw new Error('workers are off');
    }, 1);
    const events: CheckEvent[] = [];
    client(request('a'), (event) => events.push(event));
    expect(events).toEqual([
      { kind: 'broken', breakage: { cause: 'error', message: 'workers are off' } },
    ]);
  });
});

it('leaves a processor to the page, and checks both paths at once even so', () => {
  expect([1, 2, 3, 4, 8, 64].map(computePoolSize)).toEqual([2, 2, 2, 3, 4, 4]);
});
