/** Virtual time for a simulation: its `sleep` (a `Seam.sleep`) ends when somebody advances the clock far enough, in the order of the deadlines. */
export class VirtualClock {
  private sleepers: { until: number; wake: () => void }[] = []

  constructor(public now: number) {}

  readonly sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      this.sleepers.push({ until: this.now + ms, wake: resolve })
    })

  advance(ms: number): void {
    this.now += ms
    const due = this.sleepers.filter(({ until }) => until <= this.now).sort((a, b) => a.until - b.until)
    this.sleepers = this.sleepers.filter(({ until }) => until > this.now)
    for (const { wake } of due) wake()
  }
}
