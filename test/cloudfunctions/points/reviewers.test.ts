import { describe, expect, it } from 'vitest'
import { codeOf, key } from '../../world'
import { fresh } from '../newcomers'
import { sessionFor } from '../people'
import { stored } from '../stored'
import { openServices } from './denied-services'

/** Who looks at a service and decides on it, and what they are told of it. */
const { world, scene, services } = await openServices()

describe('an officer with a tie to a service', () => {
  it('finds it locked at the end of what it is, and sees neither record nor evidence', async () => {
    const judgeId = scene.stranger()
    await scene.grant('city-reviewer', 'city', { personId: judgeId })
    const as = await sessionFor(world, judgeId)
    const recordId = await scene.record({ enterpriseId: fresh('e'), confirmation: 'denied', confirmedAt: scene.now })
    const claimId = await scene.claim({ recordId })
    const rowsOf = async () => {
      const [claims, checks] = [await world.must(as, 'points/queue'), await world.must(as, 'service/checks')]
      return [claims.items.find(({ id }) => id === claimId), checks.items.find(({ id }) => id === recordId)]
    }
    for (const row of await rowsOf()) expect(row).toMatchObject({ tied: null, record: { id: recordId } })

    await world.must(as, 'points/recuse', { recordId, requestId: key() })
    const tied = {
      tie: 'declared',
      tenure: null,
      others: expect.arrayContaining([{ role: 'city-reviewer', displayName: '市级审核员甲' }]),
    }
    const { name: carrierName } = (await stored(world, 'carriers', { _id: 'station-a' }))[0]!
    expect(await rowsOf()).toEqual([
      { id: claimId, carrierName, tied },
      { id: recordId, carrierName, tied },
    ])
    for (const [path, more] of [
      ['service/record', {}],
      ['evidence/links', { requestId: key() }],
      ['service/check', { finding: 'stands', reason: '有记录', requestId: key() }],
    ] as const)
      expect(codeOf(await world.raw(as, path, { recordId, ...more }))).toBe('CONFLICT_OF_INTEREST')
  })

  it('who has left the station long before looks; who has left it since does not; who is of it looks as such', async () => {
    const recordId = await scene.record()
    const year = 366 * 86_400_000
    const codeFor = async (until: number | null) => {
      const personId = scene.stranger()
      await scene.grant('city-reviewer', 'city', { personId })
      await scene.grant('carrier-staff', 'station-a', { personId, activeFrom: scene.now - 3 * year, until })
      return codeOf(await world.call(await sessionFor(world, personId), 'service/record', { recordId }))
    }
    expect(await codeFor(scene.now - 2 * year)).toBe('OK')
    expect(await codeFor(scene.now - 1000)).toBe('CONFLICT_OF_INTEREST')
    expect(await codeFor(null)).toBe('OK')
  })

  it('is told when nobody else is left', async () => {
    const { recordId } = await services.served()
    const claimId = await scene.claim({ recordId })
    const reviewers = await stored(world, 'roles', { role: { $in: ['city-reviewer', 'city-admin'] }, revokedAt: null })
    for (const { personId } of reviewers) {
      const as = await sessionFor(world, personId)
      await world.must(as, 'points/recuse', { recordId, requestId: key() })
    }
    const { items } = await world.must('city-1', 'points/queue')
    expect(items.find(({ id }) => id === claimId)).toMatchObject({ tied: { tie: 'declared', others: [] } })
  })
})

it('what is odd about a service is with it, as figures: its times, and a colleague on both sides', async () => {
  const { recordId, enterpriseId } = await services.served()
  await scene.grant('enterprise-member', enterpriseId, { personId: scene.person('manager-a') })
  const claimId = await scene.claim({ recordId })
  const { items } = await world.must('city-1', 'points/queue')
  expect(items.find(({ id }) => id === claimId)).toMatchObject({
    oddities: {
      colleague: true,
      times: [{ kind: 'too-short', minutes: 0, booked: 45 }, { kind: 'done-before-start' }],
    },
  })
  expect(codeOf(await services.verify(recordId))).toBe('OK')
})

it('a person who acted for both sides earns nothing for it', async () => {
  const { recordId, enterpriseId } = await services.served()
  await scene.grant('enterprise-member', enterpriseId, { personId: scene.person('staff-a') })
  expect(await services.claim(recordId)).toMatchObject({ error: { data: { reason: 'SELF_SERVICE' } } })
})
