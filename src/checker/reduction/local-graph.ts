/** A step that one actor was seen to take, by the numbers of its component before and after. */
export interface LocalEdge {
  readonly to: number;
  /** The lock taken, the life of the slot allocated, the interrupts of the CPU struck, as a resource; -1 for none. */
  readonly needs: number;
  /** When it was seen first. */
  readonly since: number;
}

/** What one actor was seen to do so far, whatever the others did. */
export class LocalGraph {
  readonly edges: LocalEdge[][] = [];
  /** Per node: when its step was last seen to touch something new. */
  readonly touched: number[] = [];
  /** Grows with each edge and each touch. */
  size = 0;

  touch(node: number, since: number): void {
    this.touched[node] = since;
    this.size++;
  }

  /** Notes a step; says whether it is new. */
  add(from: number, to: number, needs: number, since: number): boolean {
    const known = (this.edges[from] ??= []);
    for (const edge of known) if (edge.to === to && edge.needs === needs) return false;
    known.push({ to, needs, since });
    this.size++;
    return true;
  }
}

/** Nodes of a graph that lead to each other and back. */
export interface Circle {
  readonly nodes: readonly number[];
  /** More than one node, or one with an edge to itself. */
  readonly isCyclic: boolean;
}

/**
 * The strongly connected components of a graph, those that others lead to first (Tarjan's algorithm with
 * a stack of its own), and per node the number of its component.
 */
export function findCircles({ edges }: LocalGraph): {
  readonly circles: readonly Circle[];
  readonly circleOf: Int32Array;
} {
  const nodes = new Set<number>();
  edges.forEach((list, from) => {
    nodes.add(from);
    for (const { to } of list) nodes.add(to);
  });
  let length = 0;
  for (const node of nodes) length = Math.max(length, node + 1);
  const order = new Int32Array(length).fill(-1);
  const low = new Int32Array(length);
  const circleOf = new Int32Array(length).fill(-1);
  const next = new Int32Array(length);
  const circles: Circle[] = [];
  const stack: number[] = [];
  let count = 0;
  for (const root of nodes) {
    if (order[root] !== -1) continue;
    const path = [root];
    order[root] = low[root] = count++;
    stack.push(root);
    while (path.length > 0) {
      const node = path[path.length - 1] ?? 0;
      const edge = edges[node]?.[next[node] ?? 0];
      if (edge !== undefined) {
        next[node] = (next[node] ?? 0) + 1;
        if (order[edge.to] === -1) {
          order[edge.to] = low[edge.to] = count++;
          stack.push(edge.to);
          path.push(edge.to);
        } else if (circleOf[edge.to] === -1)
          low[node] = Math.min(low[node] ?? 0, order[edge.to] ?? 0);
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above !== undefined) low[above] = Math.min(low[above] ?? 0, low[node] ?? 0);
      if (low[node] !== order[node]) continue;
      const members: number[] = [];
      for (let member = -1; member !== node;) {
        member = stack.pop() ?? node;
        circleOf[member] = circles.length;
        members.push(member);
      }
      const isCyclic = members.length > 1 || (edges[node] ?? []).some(({ to }) => to === node);
      circles.push({ nodes: members, isCyclic });
    }
  }
  return { circles, circleOf };
}
