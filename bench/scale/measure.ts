import { table } from '../../test/cloudfunctions/abuse/table'
import { type Persona, sessionFor } from '../../test/cloudfunctions/people'
import { Scene } from '../../test/cloudfunctions/scene'
import { key } from '../../test/world'
import { type ListPath, lists } from './lists'
import type { ScaledWorld } from './world'

/** What one call took of the database. */
export interface Cost {
  calls: number
  returned: number
  examined: number
  bytes: number
}

export interface Measured extends Cost {
  path: string
  as: string
}

/** Counts what the local cloud is asked for while something runs. */
export async function metered<T>({ world: { cloud } }: ScaledWorld, run: () => Promise<T>): Promise<[T, Cost]> {
  const cost: Cost = { calls: 0, returned: 0, examined: 0, bytes: 0 }
  cloud.onRead = ({ returned, examined, bytes }) => {
    cost.calls++
    cost.returned += returned
    cost.examined += examined
    cost.bytes += bytes
  }
  try {
    return [await run(), cost]
  } finally {
    delete cloud.onRead
  }
}

/**
 * Every operation of the contract, by each of the town's people who may, with the input that the tests of abuse have for it (the table
 * does not compile without a row for each) and, where it is a list, the longest there is. The costliest call counts.
 */
export async function measureAll(scaled: ScaledWorld): Promise<Measured[]> {
  const scene = new Scene(scaled.world)
  const all: Measured[] = []
  for (const [module, rows] of Object.entries(table)) {
    for (const [name, row] of Object.entries(rows)) {
      const path = `${module}/${name}`
      const entitled = Object.entries(row.who).flatMap(([who, outcome]) => (outcome === 'OK' ? [who] : []))
      const tried = entitled.length > 0 ? entitled : ['visitor']
      const costs: Measured[] = []
      for (const as of tried) {
        const input = await (row.input as (scene: Scene) => Promise<object>)(scene)
        const own = 'ownSession' in row && as !== 'nobody'
        const token = own ? await sessionFor(scaled.world, scene.person(as as Persona)) : as === 'nobody' ? null : as
        costs.push(await measure(scaled, path, as, token, input, entitled.length > 0))
      }
      const long = lists[path as ListPath]
      if (long) costs.push(await measure(scaled, path, long.as, long.as, long.input, true))
      all.push(costs.reduce((worst, cost) => (cost.examined > worst.examined ? cost : worst)))
    }
  }
  return all
}

async function measure(
  scaled: ScaledWorld,
  path: string,
  as: string,
  token: string | null,
  input: object,
  mustWork: boolean,
): Promise<Measured> {
  const [answer, cost] = await metered(scaled, () => scaled.world.raw(token, path, input))
  if (mustWork && !answer.ok) throw new Error(`${path} as ${as}: ${JSON.stringify(answer.error)}`)
  return { path, as, ...cost }
}

/** The lists that end before all of their rows were paged out, each with what it gave. */
export async function cutShort(scaled: ScaledWorld): Promise<string[]> {
  const cut: string[] = []
  for (const [path, { as, input, rows }] of Object.entries(lists)) {
    const ids = new Set<string>()
    let count = 0
    for (let cursor: string | undefined; ; ) {
      const answer = await scaled.world.raw(as, path, { ...input, limit: 100, cursor })
      if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(answer.error)}`)
      const page = answer.value as { items: { id?: string }[]; next: string | null }
      count += page.items.length
      for (const { id = key() } of page.items) ids.add(id)
      if (page.next === null) break
      cursor = page.next
    }
    const expected = rows(scaled)
    if (ids.size < expected || ids.size !== count) cut.push(`${path}: ${ids.size} of ${expected} rows, ${count} given`)
  }
  return cut
}
