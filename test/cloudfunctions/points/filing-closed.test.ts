import { localDate } from '@shared/calendar/local-date'
import { asId, type PersonId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { Scene } from '../scene'
import { put, stored } from '../stored'

/** The cycle of 2026 ended, its list is not published, and the city takes no more claims for it. */
const now = Date.parse('2026-10-08T10:00:00+08:00')
const date = localDate('2026-09-21')

let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld({ now })
  scene = new Scene(world)
  const approved = { proposedById: asId<PersonId>('p_1'), approvedById: asId<PersonId>('p_2'), reason: '定了', at: 0 }
  const change = { version: 1, key: 'pointsFreeze', value: 'end', effectiveOn: localDate('2026-03-01') } as const
  await put(world, 'settings', { _id: 'city', changes: [{ ...change, ...approved }] })
})
afterAll(() => world.close())

it('nothing more is claimed for it; what was claimed in time is still decided', async () => {
  const late = await scene.record({ date })
  const claimed = await world.call('manager-a', 'points/claim', { recordId: late, itemId: 'S-03', requestId: key() })
  expect(claimed).toMatchObject({
    error: {
      code: 'CLAIM_REFUSED',
      data: { reason: 'FILING_CLOSED', basis: { kind: 'operator', line: expect.stringMatching(/申请/) } },
    },
  })
  const recordId = await scene.record({ date, frozenAt: now })
  const claimId = await scene.claim({ recordId, filedAt: Date.parse('2026-09-30T17:00:00+08:00') })
  const verdict = { claimId, decision: 'verified', requestId: key() } as const
  expect(await world.call('city-1', 'points/verify', verdict)).toMatchObject({ ok: true })
  expect(await stored(world, 'ledger', { recordId })).toHaveLength(1)
})
