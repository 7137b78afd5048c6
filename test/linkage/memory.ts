import type { Told } from './observe'
import type { Town } from './town'

/**
 * What towns with a common past have answered. An answer follows from the documents of the collections that it was read from, and from
 * the clock: where these are the same in another town, it is the same there, and need not be asked for again.
 */
export class Memory {
  private readonly known = new Map<string, { from: readonly (readonly [string, string])[]; told: Told }[]>()

  async answer(town: Town, what: string, ask: () => Promise<Told>): Promise<Told> {
    const key = `${what} at ${town.now}`
    const before = this.known.get(key) ?? []
    const same = before.find(({ from }) => from.every(([name, past]) => town.past(name) === past))
    if (same) return same.told
    town.touched.clear()
    const told = await ask()
    const from = [...town.touched].map((name) => [name, town.past(name)] as const)
    this.known.set(key, [...before, { from, told }])
    return told
  }
}
