import { metresBetween, type Point } from '@shared/directory/nearest'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CarrierDoc } from '../../cloudfunctions/store/carriers'
import { carrierDoc, insert } from '../../dev/seed'
import { carrier as anyCarrier } from '../shared/directory/arbitraries'
import { morning, openWorld, type World } from '../world'

const from: Point = { lng: 116.4, lat: 39.9 }
const seed = 20260930

/** So many carriers anywhere in the city, some of them at the very same place. */
function randomCarriers(count: number): CarrierDoc[] {
  const drawn = fc.sample(
    fc.uniqueArray(anyCarrier, { selector: ({ id }) => id, minLength: count, maxLength: count }),
    {
      seed,
      numRuns: 1,
    },
  )[0]!
  return drawn.map((each, at) =>
    carrierDoc(at % 10 === 0 ? { ...each, location: { ...from, lng: 116.5, datum: 'gcj02' } } : each, '', morning),
  )
}

let world: World
const carriers = randomCarriers(300)
beforeAll(async () => {
  world = await openWorld({ demo: 'empty' })
  await insert(world.cloud, 'carriers', carriers)
})
afterAll(() => world.close())

/** What every carrier looked at, one after the other, would have given. */
function expected(at: Point, suits: (carrier: CarrierDoc) => boolean, limit: number) {
  return carriers
    .filter(suits)
    .map(({ _id, location }) => ({ id: _id, metres: Math.round(metresBetween(at, location)) }))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, limit)
}

describe('the nearest carriers (A1)', () => {
  it('are those that looking at all of them finds, in their order, whatever is asked for', async () => {
    const kinds = [...new Set(carriers.map(({ kind }) => kind))]
    const categories = [...new Set(carriers.flatMap(({ services }) => services.map(({ category }) => category)))]
    expect(kinds.length * categories.length).toBeGreaterThan(50)
    const questions = fc.record({
      at: fc.record({
        lng: fc.double({ min: 115, max: 118, noNaN: true }),
        lat: fc.double({ min: 39, max: 42, noNaN: true }),
      }),
      kinds: fc.option(fc.subarray(kinds, { minLength: 1 }), { nil: undefined }),
      category: fc.option(fc.constantFrom(...categories), { nil: undefined }),
      limit: fc.integer({ min: 1, max: 50 }),
    })
    await fc.assert(
      fc.asyncProperty(questions, async (asked) => {
        const { carriers: given } = await world.must(null, 'directory/nearest', asked)
        const suits = ({ kind, services }: CarrierDoc) =>
          (!asked.kinds || asked.kinds.includes(kind)) &&
          (!asked.category || services.some(({ category }) => category === asked.category))
        const all = expected(asked.at, suits, asked.limit)
        expect(given.map(({ metres }) => metres)).toEqual(all.map(({ metres }) => metres))
        expect(new Set(given.map(({ id }) => id)).size).toBe(given.length)
        for (const { id, metres } of given) {
          const { location, ...found } = carriers.find(({ _id }) => _id === id)!
          expect(suits({ location, ...found })).toBe(true)
          expect(metres).toBe(Math.round(metresBetween(asked.at, location)))
        }
      }),
      { numRuns: 40, seed },
    )
  })

  it('begin at the centre of a district where no place is given', async () => {
    const { carriers: given } = await world.must(null, 'directory/nearest', { district: 'yanqing', limit: 5 })
    const centre = { lng: 115.975, lat: 40.457 }
    expect(given.map(({ metres }) => metres)).toEqual(expected(centre, () => true, 5).map(({ metres }) => metres))
  })

  it('keep what the platform alone knows out of the page', async () => {
    const [first] = carriers
    const { carrier } = await world.must(null, 'directory/carrier', { carrierId: first!._id })
    for (const field of ['_id', 'place', 'operatorCode', 'publishedAt', 'ratings'])
      expect(carrier).not.toHaveProperty(field)
  })
})
