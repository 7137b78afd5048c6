interface Happening {
  at: number
  /** of two at the same moment the one that was planned first */
  nth: number
  run: () => Promise<unknown>
}

/** What is still to happen, in the order in which it will. */
export class Agenda {
  private readonly heap: Happening[] = []
  private planned = 0

  add(at: number, run: Happening['run']): void {
    this.heap.push({ at, nth: this.planned++, run })
    for (let child = this.heap.length - 1; child > 0; ) {
      const parent = (child - 1) >> 1
      if (!this.isSooner(child, parent)) return
      this.swap(child, parent)
      child = parent
    }
  }

  /** The next one up to `until`, taken off. */
  next(until: number): Happening | undefined {
    const first = this.heap[0]
    if (!first || first.at > until) return undefined
    const last = this.heap.pop()!
    if (last !== first) {
      this.heap[0] = last
      this.sink()
    }
    return first
  }

  private sink(): void {
    for (let parent = 0; ; ) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2]
      if (left >= this.heap.length) return
      const child = right < this.heap.length && this.isSooner(right, left) ? right : left
      if (!this.isSooner(child, parent)) return
      this.swap(child, parent)
      parent = child
    }
  }

  private isSooner(a: number, b: number): boolean {
    const [one, other] = [this.heap[a]!, this.heap[b]!]
    return one.at < other.at || (one.at === other.at && one.nth < other.nth)
  }

  private swap(a: number, b: number): void {
    ;[this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!]
  }
}
