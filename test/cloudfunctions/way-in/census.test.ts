import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { censusOf } from '../../../dev/census'
import { key, openWorld, type World } from '../../world'
import { Scene } from '../scene'
import { stored } from '../stored'
import { Phone } from './phone'

/** How many enterprises there are of each kind is kept as they come and change: it equals a full count (G2). */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterEach(() => world.cloud.faults.clear())
afterAll(() => world.close())

const seed = 20260930
const profile = fc.record({
  district: fc.constantFrom('haidian', 'chaoyang'),
  tier: fc.constantFrom('none', 'tech'),
  industry: fc.constantFrom('it', 'ai'),
  size: fc.constantFrom('micro', 'small'),
})
type Profile = typeof profile extends fc.Arbitrary<infer P> ? P : never
/** Registers somebody new, or puts right what one of those who came says of itself. */
const step = fc.record({ profile, who: fc.option(fc.nat(20)) })

let founders = 0
const came: { phone: Phone; enterpriseId: string }[] = []

async function take({ profile, who }: { profile: Profile; who: number | null }): Promise<void> {
  const asked = { ...profile, name: '数得清的有限公司（示例）', requestId: key() }
  const known = who === null ? undefined : came[who % Math.max(came.length, 1)]
  if (known) {
    await known.phone.must('enterprise/update', { ...asked, enterpriseId: known.enterpriseId })
  } else {
    const phone = new Phone(world, `openid-of-counted-${++founders}`)
    const { enterpriseId } = await phone.must('enterprise/register', { ...asked, creditCode: scene.creditCode() })
    came.push({ phone, enterpriseId })
  }
}

async function expectCounted(): Promise<void> {
  const kept = (await stored(world, 'census')).filter(({ cells }) => Object.keys(cells).length > 0)
  const counted = censusOf(await stored(world, 'enterprises'))
  const byDistrict = (all: typeof kept) => Object.fromEntries(all.map(({ _id, cells }) => [_id, cells]))
  expect(byDistrict(kept)).toEqual(byDistrict(counted))
}

describe('the census', () => {
  it('is right after any sequence of registrations and corrections, one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        for (const each of steps) await take(each)
        await expectCounted()
      }),
      { seed, numRuns: 6 },
    )
    expect(came.length).toBeGreaterThan(5)
  })

  it('and many at once', async () => {
    world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 5 }], 5)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 4 }), async (steps) => {
        await Promise.all(steps.map(take))
        await expectCounted()
      }),
      { seed, numRuns: 6 },
    )
  })

  it('says how many a notice would reach', async () => {
    const all = await stored(world, 'enterprises')
    const pick = <T>(...values: T[]) => fc.subarray(values)
    const audiences = fc.record({
      districts: pick('haidian', 'chaoyang'),
      tiers: pick('none', 'tech'),
      industries: pick('it', 'ai'),
      sizes: pick('micro', 'small'),
    })
    await fc.assert(
      fc.asyncProperty(audiences, async (audience) => {
        const asks = (wanted: string[], value: string) => wanted.length === 0 || wanted.includes(value)
        const { districts, tiers, industries, sizes } = audience
        const reached = all.filter(
          (each) =>
            asks(districts, each.district) &&
            asks(tiers, each.tier) &&
            asks(industries, each.industry) &&
            asks(sizes, each.size),
        )
        expect(await world.must('city-1', 'notice/preview', { audience })).toEqual({ enterprises: reached.length })
      }),
      { seed, numRuns: 30 },
    )
  })
})
