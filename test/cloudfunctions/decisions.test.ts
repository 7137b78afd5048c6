import type { EnterpriseId } from '@shared/ids'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { key, openWorld, outcomes, type World } from '../world'
import type { Row } from './abuse/row'
import { table } from './abuse/table'
import { fresh } from './newcomers'
import { type Persona, personas } from './people'
import { Scene } from './scene'
import { digest, stored } from './stored'

/** Two people decide the same thing at the same moment: one decision stands, the other is told so and leaves no trace (T12). */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
beforeEach(() => world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 5 }], 12))
afterEach(() => world.cloud.faults.clear())
afterAll(() => world.close())

/** What can be done to a thing once, and what the one who comes second is told. */
const once = {
  'desk/checkIn': 'CHECKIN_CODE_WRONG',
  'desk/undoCheckIn': 'WRONG_STATE',
  'desk/miss': 'WRONG_STATE',
  'desk/unmiss': 'WRONG_STATE',
  'desk/wait': 'WRONG_STATE',
  'desk/leave': 'WRONG_STATE',
  'desk/undoLeave': 'WRONG_STATE',
  'desk/complete': 'WRONG_STATE',
  'desk/receive': 'WRONG_STATE',
  'booking/object': 'WRONG_STATE',
  'booking/walkIn': 'CODE_INVALID',
  'booking/cancel': 'WRONG_STATE',
  'booking/reschedule': 'ALREADY_BOOKED',
  'event/undoAttend': 'WRONG_STATE',
  'event/record': 'RECORD_REFUSED',
  'event/register': 'ATTEND_REFUSED',
  'service/confirm': 'WRONG_STATE',
  'rating/rate': 'WRONG_STATE',
  'evidence/remove': 'NOT_FOUND',
  'evidence/restore': 'NOT_FOUND',
  'points/claim': 'CLAIM_REFUSED',
  'points/verify': 'WRONG_STATE',
  'points/ask': 'CLAIM_STEP_REFUSED',
  'points/answer': 'CLAIM_STEP_REFUSED',
  'points/withdraw': 'CLAIM_STEP_REFUSED',
  'points/appeal': 'CLAIM_STEP_REFUSED',
  'points/sendBack': 'CLAIM_STEP_REFUSED',
  'points/look': 'WRONG_STATE',
  'deduction/propose': 'WRONG_STATE',
  'deduction/agree': 'WRONG_STATE',
  'deduction/decline': 'WRONG_STATE',
  'points/reverse': 'WRONG_STATE',
  'service/check': 'WRONG_STATE',
  'complaint/reply': 'WRONG_STATE',
  'complaint/askConsent': 'WRONG_STATE',
  'complaint/tellStation': 'WRONG_STATE',
  'complaint/hear': 'WRONG_STATE',
  'complaint/decide': 'WRONG_STATE',
  'absence/decide': 'WRONG_STATE',
  'notice/approve': 'WRONG_STATE',
  'access/approve': 'WRONG_STATE',
  'access/revoke': 'WRONG_STATE',
  'enterprise/approveJoin': 'WRONG_STATE',
  'enterprise/confirmCode': 'WRONG_STATE',
  'enterprise/confirmName': 'WRONG_STATE',
  'enterprise/confirmGrade': 'WRONG_STATE',
  'lifecycle/act': 'CASE_MOVED_ON',
} as const

const rows = Object.entries(once).map(([path, second]) => {
  const [module = '', name = ''] = path.split('/')
  const modules = table as unknown as Record<string, Record<string, Row<Record<string, unknown>>>>
  const { who, input } = modules[module]![name]!
  const entitled = personas.filter((persona) => who[persona] === 'OK')
  const pair: [Persona, Persona] = [entitled[0]!, entitled[1] ?? entitled[0]!]
  return { path, second, input, pair }
})

describe('decided twice at once', () => {
  it.each(rows)('$path by $pair', async ({ path, second, input, pair }) => {
    for (let round = 0; round < 6; round++) {
      const thing = await input(scene)
      const answers = await Promise.all(pair.map((as) => world.raw(as, path, { ...thing, requestId: key() })))
      expect(outcomes(answers)).toEqual(['OK', second].sort())
      const before = await digest(world)
      expect(await world.raw(pair[1], path, { ...thing, requestId: key() })).toMatchObject({ ok: false })
      expect(await digest(world)).toEqual(before)
    }
  })

  it('the finding of a complaint and a deduction for its appointment: one deduction (G26 三(三)2)', async () => {
    for (let round = 0; round < 8; round++) {
      const enterpriseId = fresh<EnterpriseId>('e')
      const bookingId = await scene.pastBooking({ enterpriseId })
      const complaintId = await scene.heardComplaint({ bookingId, enterpriseId })
      const said = { reason: '无人接待', proof: '没有签到的记录' }
      const finding = { complaintId, finding: 'upheld', reason: '属实', deduct: { itemId: 'K-01', ...said } }
      const fact = {
        carrierId: 'station-a',
        bookingId,
        what: 'missed-appointment',
        itemId: 'K-02',
        ...said,
      } as const
      const answers = await Promise.all([
        world.call('city-2', 'complaint/decide', { ...finding, requestId: key() }),
        world.call('city-1', 'deduction/propose', { ...fact, requestId: key() }),
      ])
      expect(outcomes(answers)).toEqual(['DEDUCTION_REFUSED', 'OK'])
      expect(await stored(world, 'proposals', { enterpriseId })).toHaveLength(1)
      const [kept] = await stored(world, 'complaints', { _id: complaintId })
      expect(kept!.decided !== null).toBe(answers[0]!.ok)
    }
  })

  it('the same photo for two services: it counts for one (T1)', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6, 7, 8])
    const upload = async () => {
      const place = {
        recordId: await scene.record({ evidence: [] }),
        kind: 'photo',
        name: '现场.jpg',
        requestId: key(),
      }
      const begun = await world.must('staff-a', 'evidence/begin', place)
      await fetch(begun.url, { method: 'PUT', headers: begun.headers, body: bytes })
      return { recordId: place.recordId, uploadId: begun.uploadId }
    }
    const both = [await upload(), await upload()]
    const answers = await Promise.all(
      both.map((each) => world.call('staff-a', 'evidence/attach', { uploadId: each.uploadId, requestId: key() })),
    )
    expect(outcomes(answers)).toEqual(['FILE_REFUSED', 'OK'])

    const third = await upload()
    const attach = () => world.call('staff-a', 'evidence/attach', { uploadId: third.uploadId, requestId: key() })
    expect(await attach()).toMatchObject({ error: { code: 'FILE_REFUSED', data: { problem: 'duplicate' } } })
    const kept = both[answers.findIndex(({ ok }) => ok)]!
    await world.must('staff-a', 'evidence/remove', {
      recordId: kept.recordId,
      evidenceId: kept.uploadId,
      requestId: key(),
    })
    expect(await attach()).toMatchObject({ ok: true })
  })
})
