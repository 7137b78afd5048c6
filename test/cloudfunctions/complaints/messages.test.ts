import { beijingDate } from '@shared/calendar/beijing'
import { addDays, localDate } from '@shared/calendar/local-date'
import type { InboxContent } from '@shared/copy/inbox-content'
import { asId, type InboxItemId, type RecordId } from '@shared/ids'
import type { Destination, ScreenName } from '@shared/screens'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantId } from '../../../cloudfunctions/modules/access/grant'
import { codeOf, key, openWorld, type World } from '../../world'
import { makeDue } from '../due'
import { putEvent } from '../event/put-event'
import { putCase, putObjection, putPublished } from '../lifecycle/scene'
import { type Persona, personas } from '../people'
import { Scene } from '../scene'
import { change, put, stored } from '../stored'
import { bootstrapSecret, Phone } from '../way-in/phone'

/** Whoever may not open something gets no message about it: every message of every kind is opened as each of its readers. */
let world: World
let scene: Scene
const stationA = 'station-a'

/** What brings about a message of each kind. */
const brings: Record<InboxContent['kind'], () => Promise<unknown>> = {
  notice: () => scene.delivered(),
  'notice-returned': async () => {
    const noticeId = await scene.notice({ composedById: scene.person('city-2') })
    await world.must('city-1', 'notice/sendBack', { noticeId, reason: '对象写宽了', requestId: key() })
  },
  booking: async () => {
    const asked = { slotId: await scene.slot(), enterpriseId: scene.a, requestId: key() }
    await world.must('enterprise-a', 'booking/book', asked)
  },
  // `jobs` calls the station with the next tick
  'booking-asked': () =>
    scene.booking({ start: scene.now + 86_400_000, asked: true, agreedAt: null, callAt: scene.now }),
  wait: async () => {
    const waitId = await scene.wait({ endsAt: scene.now - 1000, dueAt: scene.now - 1000 })
    await world.cloud.runTimer('jobs', 'tick')
    expect(await stored(world, 'waits', { _id: waitId })).toMatchObject([{ state: 'past' }])
  },
  event: async () => {
    const { _id: eventId } = await putEvent(world, { start: world.cloud.now() + 1_800_000 })
    const joined = { eventId, enterpriseId: scene.a, way: 'onsite', seats: 1, requestId: key() } as const
    await world.must('enterprise-a', 'event/join', joined)
  },
  record: async () => {
    const booking = { bookingId: await scene.arrived(), summary: '已办结', requestId: key() }
    await world.must('staff-a', 'desk/complete', booking)
  },
  'complaint-step': () => complaintTo('heard'),
  'complaint-about': () => complaintTo('told'),
  'complaint-decided': () => complaintTo('decided'),
  'complaint-about-decided': () => complaintTo('decided'),
  'claim-decided': async () => {
    const claim = { claimId: await scene.claim(), decision: 'rejected', note: '材料不齐', requestId: key() }
    await world.must('city-1', 'points/verify', claim)
  },
  'claim-asked': async () => {
    const asked = { claimId: await scene.claim(), kinds: ['minutes'], text: '请补一页纪要', requestId: key() } as const
    await world.must('city-1', 'points/ask', { ...asked, kinds: ['minutes'] })
  },
  'complaint-deduction': async () => {
    const complaintId = await scene.heardComplaint({ filedAt: scene.now - 50 * 3_600_000 })
    const deduct = { itemId: 'K-01', reason: '没有人接待', proof: '没有签到的记录' }
    const finding = { complaintId, finding: 'upheld', reason: '属实', deduct, requestId: key() }
    await world.must('city-2', 'complaint/decide', finding)
    await scene.agreedFor(complaintId)
  },
  'complaint-not-deducted': async () => {
    const complaintId = await scene.heardComplaint({
      filedAt: scene.now - 50 * 3_600_000,
      happenedOn: localDate('2026-09-14'),
    })
    const deduct = { itemId: 'K-01', reason: '没有人接待', proof: '没有签到的记录' }
    const finding = { complaintId, finding: 'upheld', reason: '属实', deduct, requestId: key() }
    await world.must('city-2', 'complaint/decide', finding)
    const [proposal] = await stored(world, 'proposals', { complaintId })
    const dropped = { proposalId: proposal!._id, reason: '服务站说明了', requestId: key() }
    await world.must('city-1', 'deduction/decline', dropped)
  },
  'deduction-proposed': () => scene.deduction({ start: scene.now - 74 * 3_600_000 }),
  'deduction-dropped': async () => {
    const dropped = { proposalId: await scene.proposal(), reason: '没有这回事', requestId: key() }
    await world.must('city-2', 'deduction/decline', dropped)
  },
  deducted: () => scene.deduction(),
  'taken-back': async () => {
    const { rowId } = await scene.deduction({ start: scene.now - 26 * 3_600_000 })
    const entry = { carrierId: stationA, rowId, reason: '查明没有这回事' }
    await world.must('city-admin', 'points/reverse', { ...entry, requestId: key() })
  },
  // no list is published before its cycle has ended: `points/lists.test.ts` does it
  listed: async () => {
    const [item] = await stored(world, 'inbox', { to: `carrier:${stationA}`, 'content.kind': 'deducted' })
    const content = { kind: 'listed', listName: '2026 周期第一批', from: '2026-11-16', to: '2027-11-15' } as const
    await put(world, 'inbox', { ...item!, _id: asId<InboxItemId>('in_listed'), content })
  },
  'service-denied': async () => {
    const record = { recordId: await scene.record({ confirmation: null, confirmedAt: null }), verdict: 'denied' }
    await world.must('enterprise-a', 'service/confirm', { ...record, requestId: key() })
  },
  'service-checked': async () => {
    const recordId = await scene.record({ confirmation: 'denied', confirmedAt: scene.now })
    await world.must('city-1', 'service/check', { recordId, finding: 'stands', reason: '有签到', requestId: key() })
  },
  'rating-text-hidden': async () => {
    const ratingId = await scene.rating()
    await world.must('city-1', 'rating/review', { ratingId, shown: false, reason: '有电话号码', requestId: key() })
  },
  'outcome-asked': async () => {
    const confirmation = { confirmation: 'confirmed', confirmedAt: scene.now } as const
    const confirmed = { ...confirmation, confirmedById: scene.person('enterprise-b') }
    const served = { date: addDays(beijingDate(scene.now), -31), askAt: scene.now - 1 }
    await scene.record({ enterpriseId: scene.b, ...confirmed, ...served })
    await makeDue(world, 'ask-outcomes')
    await world.cloud.runTimer('jobs', 'tick')
  },
  'appeal-decided': async () => {
    const decided = { appealId: await scene.appeal(), upheld: true, reason: '那天封路', requestId: key() }
    await world.must('district-haidian', 'absence/decide', decided)
  },
  'case-step': async () => {
    const caseId = await putCase(scene)
    const asked = { caseId, action: 'ask', state: 'district-review', reason: '缺场所证明', requestId: key() }
    await world.must('district-haidian', 'lifecycle/act', asked)
  },
  'nobody-manages': async () => {
    const { managerIds } = (await stored(world, 'enterprises', { _id: scene.a }))[0]!
    const due = { on: localDate('2026-09-01'), provisional: false, after: localDate('2026-08-25'), count: 5 } as const
    const caseId = await putPublished(scene, {
      due: { ...due, unit: 'working-day' },
      organisationId: asId('o_unmanaged'),
    })
    await change(world, 'enterprises', { _id: scene.a }, { managerIds: [] })
    const admit = { caseId, action: 'admit', state: 'publication', requestId: key() }
    await world.must('city-1', 'lifecycle/act', admit)
    await change(world, 'enterprises', { _id: scene.a }, { managerIds })
  },
  'objection-found': async () => {
    const caseId = await putPublished(scene)
    const objectionId = await putObjection(scene, caseId, { personId: scene.person('visitor') })
    const found = { caseId, action: 'find', state: 'publication', reason: '量过了', requestId: key() }
    await world.must('city-1', 'lifecycle/act', { ...found, finding: { objectionId, upheld: false } })
  },
  'deduction-due': async () => {
    await scene.proposal({ provisional: true })
  },
  'case-due': async () => {
    const on = localDate('2026-10-20')
    const due = { on, provisional: true, after: localDate('2026-09-30'), count: 10, unit: 'working-day' } as const
    await putCase(scene, { due, dueOn: on })
    await world.cloud.runTimer('jobs', 'tick')
  },
  // after the message of a settled day, whose task rests once it has run
  'chain-broken': async () => {
    const [row] = await stored(world, 'ledger', { carrierId: asId(stationA) })
    await change(world, 'ledger', { _id: row!._id }, { reason: '改过的' })
    await makeDue(world, 'check-chains')
    await world.cloud.runTimer('jobs', 'tick')
    await change(world, 'ledger', { _id: row!._id }, { reason: row!.reason })
  },
  'tie-contested': async () => {
    const claimId = await scene.claim({ filedById: scene.person('city-1') })
    await world.must('city-1', 'points/contest', { claimId, requestId: key() })
  },
  'nobody-left': async () => {
    const claimId = await scene.claim()
    const recordId = asId<RecordId>(claimId.split(':')[1]!)
    for (const as of ['city-1', 'city-2', 'city-admin'] as const)
      await world.must(as, 'points/recuse', { recordId, requestId: key() })
    await makeDue(world, 'tell-stuck')
    await world.cloud.runTimer('jobs', 'tick')
  },
  bootstrapped: async () => {
    const reviewers = [scene.person('city-1'), scene.person('city-2')]
    const grants = reviewers.map((personId) => grantId(personId, { role: 'city-reviewer', scope: 'city' }))
    for (const _id of grants) await change(world, 'roles', { _id }, { revokedAt: scene.now })
    const secret = bootstrapSecret(world)
    await new Phone(world, 'openid-of-the-operator').must('access/bootstrap', { secret, requestId: key() })
    for (const _id of grants) await change(world, 'roles', { _id }, { revokedAt: null })
  },
  'join-request': async () => {
    const [{ creditCode } = { creditCode: '' }] = await stored(world, 'enterprises', { _id: scene.a })
    await world.must('visitor', 'enterprise/join', { creditCode, displayName: '小李', requestId: key() })
  },
  'grade-looked': async () => {
    const facts = { tier: 'specialised', gradeAskedAt: scene.now } as const
    await change(world, 'enterprises', { _id: scene.a }, facts)
    const looked = { enterpriseId: scene.a, tier: facts.tier, found: false, requestId: key() }
    await world.must('district-haidian', 'enterprise/confirmGrade', looked)
  },
  joined: async () => {
    const joinRequestId = await scene.joinRequest({ personId: scene.person('visitor') })
    await world.must('enterprise-a', 'enterprise/approveJoin', { joinRequestId, accept: true, requestId: key() })
  },
}

async function complaintTo(step: 'told' | 'heard' | 'decided'): Promise<void> {
  const about = { enterpriseId: scene.a, carrierId: stationA, happenedOn: '2026-09-29', secretFromStation: false }
  const filing = { ...about, ground: 'attitude', text: '经过', requestId: key() }
  const { id: complaintId } = await world.must('enterprise-a', 'complaint/file', filing)
  if (step === 'told') return
  const hearing = { complaintId, stationSaid: '无', opinion: '属实', requestId: key() }
  await world.must('district-haidian', 'complaint/hear', hearing)
  if (step === 'heard') return
  await world.must('city-2', 'complaint/decide', { complaintId, finding: 'upheld', reason: '属实', requestId: key() })
}

/** What a screen that a message leads to asks first. */
const asks: Partial<Record<ScreenName, (as: Persona, parameters: object, title: string) => Promise<unknown>>> = {
  notice: (as, parameters) => world.raw(as, 'notice/get', parameters),
  ticket: (as, parameters) => world.raw(as, 'booking/get', parameters),
  deskBooking: (as, parameters) => world.raw(as, 'booking/get', parameters),
  waitlist: (as, parameters) => world.raw(as, 'waitlist/get', parameters),
  event: (as, parameters) => world.raw(as, 'event/get', parameters),
  receivedRecord: (as, parameters) => world.raw(as, 'service/record', parameters),
  record: (as, parameters) => world.raw(as, 'service/record', parameters),
  complaint: (as, parameters) => world.raw(as, 'complaint/get', parameters),
  stationComplaints: (as) => world.raw(as, 'complaint/forStation', { carrierId: stationA }),
  grants: (as) => world.raw(as, 'access/list', {}),
  ledger: (as) => world.raw(as, 'points/ledger', { carrierId: stationA }),
  admissions: (as, parameters) => world.raw(as, 'lifecycle/get', parameters),
  cycleLedger: (as, parameters) => world.raw(as, 'points/chain', parameters),
  claim: (as, parameters) => world.raw(as, 'points/filing', parameters),
  deduction: (as, parameters) => world.raw(as, 'deduction/get', parameters),
  notices: (as) => world.raw(as, 'notice/list', {}),
  application: (as, parameters) => world.raw(as, 'lifecycle/get', parameters),
  published: (as) => world.raw(as, 'lifecycle/published', {}),
  recognised: (as, parameters) => world.raw(as, 'lists/page', parameters),
  enterprise: (as, _, title) =>
    title.endsWith('申请加入')
      ? world.raw(as, 'enterprise/joinRequests', { enterpriseId: scene.a })
      : world.raw(as, 'enterprise/mine'),
}

const opened = (as: Persona, { screen, parameters }: Destination, title: string) => {
  const ask = asks[screen]
  if (!ask) throw new Error(`what does ${screen} ask?`)
  return ask(as, parameters, title)
}

beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  // a colleague of the complainant who is of the station as well
  await scene.grant('enterprise-member', scene.a, { personId: scene.person('staff-a'), activeFrom: 0 })
  for (const bring of Object.values(brings)) await bring()
  await world.cloud.runTimer('jobs', 'tick')
})
afterAll(() => world.close())

describe('a message', () => {
  it('of every kind was brought about', async () => {
    const kinds = new Set((await stored(world, 'inbox')).map(({ content }) => content.kind))
    expect([...kinds].sort()).toEqual(Object.keys(brings).sort())
  })

  it.each(personas)('to %s leads to what they may open', async (as) => {
    const { items } = await world.must(as, 'inbox/list', { limit: 100 })
    for (const { title, opens } of items)
      if (opens) expect(codeOf((await opened(as, opens, title)) as never), `${as}: ${title}`).toBe('OK')
  })

  it('of a complaint is for who complained, not for their colleagues', async () => {
    const about = (await stored(world, 'inbox')).filter(({ opens }) => opens?.screen === 'complaint')
    expect(about.length).toBeGreaterThan(5)
    expect(new Set(about.map(({ to }) => to))).toEqual(new Set([`person:${scene.person('enterprise-a')}`]))
  })

  it('leads nowhere once its reader has left what it was about, and still says what happened', async () => {
    const [{ creditCode } = { creditCode: '' }] = await stored(world, 'enterprises', { _id: scene.b })
    const personId = scene.person('city-1')
    const member = grantId(personId, { role: 'enterprise-member', scope: scene.b })
    await world.must('city-1', 'enterprise/join', { creditCode, displayName: '小周', requestId: key() })
    const { items: asking } = await world.must('enterprise-b', 'enterprise/joinRequests', { enterpriseId: scene.b })
    const joinRequestId = asking[0]!.id
    await world.must('enterprise-b', 'enterprise/approveJoin', { joinRequestId, accept: true, requestId: key() })
    const about = { enterpriseId: scene.b, carrierId: 'station-a', happenedOn: '2026-09-29', secretFromStation: false }
    await world.must('city-1', 'complaint/file', { ...about, ground: 'attitude', text: '经过', requestId: key() })
    const opens = async () => {
      const { items } = await world.must('city-1', 'inbox/list', { limit: 100 })
      const mine = items.filter(({ title }) => /投诉 .*已收到|加入/.test(title))
      return mine.map((item) => item.opens?.screen ?? null).sort()
    }
    expect(await opens()).toEqual(['complaint', 'enterprise'])
    await change(world, 'roles', { _id: member }, { revokedAt: scene.now })
    expect(await opens()).toEqual([null, null])
  })

  it('is not sent to who has left the enterprise meanwhile', async () => {
    const personId = scene.stranger()
    await scene.grant('enterprise-member', scene.a, { personId, activeFrom: 0, revokedAt: scene.now })
    const complaintId = await scene.heardComplaint({ personId })
    const finding = { complaintId, finding: 'not-upheld', reason: '不属实', requestId: key() }
    await world.must('city-2', 'complaint/decide', finding)
    expect(await stored(world, 'inbox', { to: `person:${personId}` })).toEqual([])
  })
})
