/** Times of one thing, in ms. */
export class Samples {
  private readonly times: number[] = []

  /** Times one run, waiting if it gives a promise. */
  async take<T>(run: () => T | Promise<T>): Promise<T> {
    const started = process.hrtime.bigint()
    const result = await run()
    this.times.push(Number(process.hrtime.bigint() - started) / 1e6)
    return result
  }

  /** `part` from 0 to 1; the nearest rank. */
  quantile(part: number): number {
    const sorted = [...this.times].sort((a, b) => a - b)
    return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]!
  }
}

/** Seconds until all requests are answered, while `clients` at a time keep asking. */
export async function together<T>(clients: number, requests: T[], ask: (request: T) => unknown): Promise<number> {
  const left = requests.values()
  const started = process.hrtime.bigint()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (const request of left) await ask(request)
    }),
  )
  return Number(process.hrtime.bigint() - started) / 1e9
}
