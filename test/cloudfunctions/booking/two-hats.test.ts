import { tieMonths } from '@shared/access/conflict'
import { beijingDate, startOfDay } from '@shared/calendar/beijing'
import { addMonths } from '@shared/calendar/local-date'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, openWorld, type World } from '../../world'
import { change, digest } from '../stored'
import { type Client, carrierId, Hall } from './hall'

/** Who books at a station that is their own, or in the name of an enterprise that is in doubt (T3). */
let world: World
let hall: Hall
beforeAll(async () => {
  world = await openWorld()
  hall = await Hall.open(world, [3])
})
afterAll(() => world?.close())

/** Books, and if it is refused leaves everything as it was. */
async function tries(client: Client): Promise<string> {
  const slotId = await hall.slot(3)
  const before = await digest(world)
  const code = codeOf(await hall.book(client, slotId))
  if (code !== 'OK') expect(await digest(world)).toEqual(before)
  return code
}

describe('a person of the station', () => {
  const day = 86_400_000
  const since = () => startOfDay(addMonths(beijingDate(world.cloud.now()), -tieMonths))

  it.each<[string, string, () => object]>([
    ['works there', 'SELF_SERVICE', () => ({ activeFrom: world.cloud.now() - day })],
    ['left today', 'SELF_SERVICE', () => ({ activeFrom: 0, revokedAt: world.cloud.now() - 1 })],
    ['left twelve months ago', 'SELF_SERVICE', () => ({ activeFrom: 0, revokedAt: since() })],
    ['left before that', 'OK', () => ({ activeFrom: 0, revokedAt: since() - 1 })],
    ['worked there earlier too', 'SELF_SERVICE', () => ({ activeFrom: null, past: [{ from: 0, to: since() + 1 }] })],
    ['is invited only', 'OK', () => ({ activeFrom: null })],
  ])('who %s, books: %s', async (_, code, tenure) => {
    for (const role of ['carrier-staff', 'carrier-manager'] as const) {
      const client = await hall.client()
      await hall.scene.grant(role, carrierId, { personId: client.personId, ...tenure() })
      expect(await tries(client)).toBe(code)
    }
  })

  it('does not keep a colleague of the enterprise from booking', async () => {
    const member = await hall.client()
    await hall.scene.grant('carrier-staff', carrierId, { personId: member.personId })
    expect(await tries(await hall.colleague(member))).toBe('OK')
    expect(await tries(member)).toBe('SELF_SERVICE')
  })
})

describe('an enterprise whose code is in doubt', () => {
  it('books nothing until that is settled; what it has booked stands and can be cancelled', async () => {
    const client = await hall.client()
    const booking = await hall.booked(client, await hall.slot(3))
    await change(world, 'enterprises', { _id: client.enterpriseId }, { frozenAt: world.cloud.now() })
    expect(await tries(client)).toBe('ENTERPRISE_FROZEN')
    expect(await hall.cancel(client, booking.id)).toMatchObject({ ok: true, value: { state: 'cancelled' } })
    await change(world, 'enterprises', { _id: client.enterpriseId }, { frozenAt: null })
    expect(await tries(client)).toBe('OK')
  })
})
