import { limits } from '@shared/limits'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../world'
import { Scene } from '../scene'
import { readAll } from './pages'
import type { Part, Placed } from './part'
import { listsOfTheContract, parts, paths } from './table'

/** What a list pages out is what is there: all of it, in its order, nothing twice, whatever others write meanwhile. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => {
  console.log(
    `lists: questions=${parts.length} runs=${count.runs} pages=${count.pages} items=${count.items} seed=${seed}`,
  )
  return world.close()
})

const seed = 20260930
const runs = 6
const count = { runs: 0, pages: 0, items: 0 }

it('the table has every list of the contract', () => {
  expect([...paths].sort()).toEqual([...listsOfTheContract].sort())
})

let placed = 0
const place = (at: number, foreign = false): Placed => ({ id: `row_${String(++placed).padStart(6, '0')}`, at, foreign })

/** What others do after a page: somebody puts a document in, somebody takes one of the first ones out. */
interface Write {
  after: number
  at: number
  takes: number | null
}

/** Around each limit: none, one, a page, two pages, and one more or less. */
const sizesAround = (limit: number) =>
  [...new Set([0, 1, limit - 1, limit, limit + 1, 2 * limit - 1, 2 * limit, 2 * limit + 1])].filter((size) => size >= 0)

interface Case {
  limit: number | undefined
  size: number
  /** how many different keys: 1, and all are equal */
  keys: number
  shuffle: number
  writes: Write[]
}
const cases: fc.Arbitrary<Case> = fc
  .constantFrom<number | undefined>(1, 2, 3, 7, undefined, limits.page.most)
  .chain((limit) =>
    fc.record({
      limit: fc.constant(limit),
      size: fc.constantFrom(...sizesAround(limit ?? limits.page.usual)),
      keys: fc.constantFrom(1, 2, 5, 1000),
      shuffle: fc.nat(1000),
      writes: fc.array(
        fc.record<Write>({ after: fc.integer({ min: 1, max: 3 }), at: fc.nat(6), takes: fc.option(fc.nat(200)) }),
        { maxLength: 4 },
      ),
    }),
  )

/** So many documents of a list in any order, and half as many that are not for whoever asks. */
const populate = (size: number, keys: number, shuffle: number) =>
  Array.from({ length: size + Math.ceil(size / 2) }, (_, nth) =>
    place(((nth + 1) * (shuffle + 7919)) % keys, nth >= size),
  )

describe.each(parts)('$path ($nth)', ({ path, nth, part }) => {
  let put: Awaited<ReturnType<Part['open']>>
  beforeAll(async () => {
    put = await part.open(scene)
  })

  async function check({ limit, size, keys, shuffle, writes }: Case) {
    const initial = populate(size, keys, shuffle)
    const all = [...initial]
    await put(world, initial)
    try {
      const before = await part.expected(world, scene)
      const asked = { ...part.asked(scene), ...(limit && { limit }) }
      const gone = new Set<string>()
      const pages = await readAll(world, part.as, path, asked, async (nth) => {
        for (const { at, takes } of writes.filter(({ after }) => after === nth)) {
          if (takes === null) {
            const one = place(at % keys)
            all.push(one)
            await put(world, [one])
          } else if (initial[takes]) {
            gone.add(initial[takes].id)
            await part.remove(world, [initial[takes].id])
          }
        }
      })
      const seen = part.idsOf(pages.flatMap(({ items }) => items))
      count.runs++
      count.pages += pages.length
      count.items += seen.length
      const most = limit ?? limits.page.usual
      for (const { items } of pages.slice(0, -1)) expect(items).toHaveLength(most)
      expect(pages.at(-1)!.items.length).toBeLessThanOrEqual(most)
      expect(new Set(seen).size, 'nothing twice').toBe(seen.length)
      if (writes.length === 0) expect(seen).toEqual(before)
      const throughout = before.filter((id) => !gone.has(id))
      const known = new Set(before)
      expect(seen.filter((id) => known.has(id) && !gone.has(id))).toEqual(throughout)
      const own = new Set(all.filter(({ foreign }) => !foreign).map(({ id }) => id))
      expect(
        seen.filter((id) => !known.has(id) && !own.has(id)),
        'nothing foreign',
      ).toEqual([])
    } finally {
      await part.remove(
        world,
        all.map(({ id }) => id),
      )
    }
  }

  it('pages out what a full scan finds', async () => {
    await fc.assert(fc.asyncProperty(cases, check), { seed, numRuns: runs })
  })

  if (nth === 0)
    it('at 1,001 with equal keys', async () => {
      await check({ limit: limits.page.most, size: 1001, keys: 3, shuffle: 5, writes: [] })
    })
})
