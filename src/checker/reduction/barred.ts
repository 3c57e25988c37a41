/** Resources that nobody else can take while some actors stand still. Equal sets are the same object. */
export interface Barred {
  readonly id: number;
  has(resource: number): boolean;
}

class Node implements Barred {
  readonly id: number;
  readonly #resources: ReadonlySet<number>;
  readonly #next = new Map<number, Node>();
  readonly #count: { value: number };

  constructor(count: { value: number }, resources: ReadonlySet<number>) {
    this.id = count.value++;
    this.#count = count;
    this.#resources = resources;
  }

  has(resource: number): boolean {
    return this.#resources.has(resource);
  }

  with(resource: number): Node {
    let next = this.#next.get(resource);
    if (next === undefined) {
      next = new Node(this.#count, new Set([...this.#resources, resource]));
      this.#next.set(resource, next);
    }
    return next;
  }
}

export type BarredSet = Node;

/** Nothing is barred. Sets grow from it, their resources in ascending order. */
export const barNothing = (): BarredSet => new Node({ value: 0 }, new Set());
