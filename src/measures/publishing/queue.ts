/** Hands out the cheapest of what was put in: a binary heap. */
export class Queue {
  private readonly heap: { readonly item: number; readonly cost: number }[] = [];

  add(item: number, cost: number): void {
    const { heap } = this;
    heap.push({ item, cost });
    for (let child = heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1;
      if (heap[parent]!.cost <= heap[child]!.cost) break;
      this.swap(parent, child);
      child = parent;
    }
  }

  takeCheapest(): number | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return undefined;
    if (heap.length === 0) return first.item;
    heap[0] = last;
    for (let parent = 0; ;) {
      const left = 2 * parent + 1;
      if (left >= heap.length) break;
      const right = left + 1;
      const child = right < heap.length && heap[right]!.cost < heap[left]!.cost ? right : left;
      if (heap[parent]!.cost <= heap[child]!.cost) break;
      this.swap(parent, child);
      parent = child;
    }
    return first.item;
  }

  private swap(one: number, other: number): void {
    const kept = this.heap[one]!;
    this.heap[one] = this.heap[other]!;
    this.heap[other] = kept;
  }
}
