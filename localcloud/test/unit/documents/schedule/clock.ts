/** Virtual time: `sleep` ends when somebody advances the clock far enough, in the order of the deadlines. */
export class Clock {
  now = Date.parse('2026-09-30T02:00:00Z')
  private sleepers: { until: number; wake: () => void }[] = []

  sleep = (ms: number): Promise<void> =>
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

/** Lets everything that can run without the clock run. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
