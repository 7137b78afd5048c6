import { quotas } from '@shared/access/quotas'
import type { PersonId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { key, openWorld, outcomes, type World } from '../world'
import { type Rater, Raters } from './leaks/raters'
import { stationA, stationB } from './newcomers'
import { change, digest } from './stored'
import { days, later } from './way-in/phone'

/** Who may not rate, and how often whoever may (T2). */
let world: World
let raters: Raters
beforeAll(async () => {
  world = await openWorld()
  raters = new Raters(world)
})
afterAll(() => world.close())

const rate = (rater: Rater, recordId: string) => rater.call('rating/rate', { recordId, stars: 5, requestId: key() })

async function refused(rater: Rater, recordId: string, code: string) {
  const before = await digest(world)
  expect(outcomes([await rate(rater, recordId)])).toEqual([code])
  expect(await digest(world)).toEqual(before)
}

describe('who is of both sides', () => {
  const of = (personId: PersonId, ago: [from: number, to: number | null]) => {
    const [from, to] = ago
    const held = {
      activeFrom: world.cloud.now() - from * days,
      revokedAt: to === null ? null : world.cloud.now() - to * days,
    }
    return raters.scene.grant('carrier-staff', stationA, { personId, ...held })
  }
  it.each([
    ['works at the station', [30, null]],
    ['worked there eleven months ago', [700, 330]],
    ['came there after the service', [0, null]],
  ] as const)('does not rate: %s', async (_, ago) => {
    const rater = await raters.rater()
    const recordId = await raters.served(rater)
    await of(rater.personId, [...ago])
    await refused(rater, recordId, 'RELATED_PARTIES')
  })

  it('does not rate by a colleague either', async () => {
    const rater = await raters.rater()
    const shared = raters.scene.stranger()
    await raters.scene.grant('enterprise-member', rater.enterpriseId, { personId: shared })
    await of(shared, [30, null])
    await refused(rater, await raters.served(rater), 'RELATED_PARTIES')
  })

  it('rates when that was more than a year before the service', async () => {
    const rater = await raters.rater()
    await of(rater.personId, [900, 400])
    expect(outcomes([await rate(rater, await raters.served(rater))])).toEqual(['OK'])
  })
})

describe('an enterprise in doubt', () => {
  it.each([
    [{ codeUnusual: true }, 'ENTERPRISE_UNCONFIRMED'],
    [{ frozenAt: 1 }, 'ENTERPRISE_FROZEN'],
  ])('does not rate until an officer has looked: %o', async (doubt, code) => {
    const rater = await raters.rater()
    const recordId = await raters.served(rater)
    await change(world, 'enterprises', { _id: rater.enterpriseId }, doubt)
    await refused(rater, recordId, code)
    await change(world, 'enterprises', { _id: rater.enterpriseId }, { codeUnusual: false, frozenAt: null })
    expect(outcomes([await rate(rater, recordId)])).toEqual(['OK'])
  })
})

describe('one enterprise and one station', () => {
  it('four in thirty days, also at once; a second station is another matter', async () => {
    const rater = await raters.rater()
    const { most } = quotas.ratingsOfPair
    const served = await Promise.all(Array.from({ length: most + 2 }, () => raters.served(rater)))
    const answers = await Promise.all(served.map((recordId) => rate(rater, recordId)))
    expect(outcomes(answers)).toEqual([...Array(2).fill('LIMIT_REACHED'), ...Array(most).fill('OK')])
    const elsewhere = await raters.served(rater, stationB)
    expect(outcomes([await rate(rater, elsewhere)])).toEqual(['OK'])
    later(world, 30 * days + 1000)
    const left = served[answers.findIndex(({ ok }) => !ok)]!
    expect(outcomes([await rate(rater, left)])).toEqual(['OK'])
  })
})
