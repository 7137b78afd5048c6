import { localDate } from '@shared/calendar/local-date'
import { asId, type EvidenceId, type ItemId, type PersonId, type RecordId } from '@shared/ids'
import { awardedAlone } from '@shared/points/alone'
import { claimStanding } from '@shared/points/claim-events'
import type { SettingKey } from '@shared/settings/catalogue'
import type { SettingChange } from '@shared/settings/values'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { claimId as claimIdOf } from '../../../cloudfunctions/store/claims'
import { interestId } from '../../../cloudfunctions/store/interests'
import type { Output, Path } from '../../calls'
import { photo } from '../../pictures/files'
import { key, openWorld, type World } from '../../world'
import { Counter } from '../evidence/counter'
import type { Persona } from '../people'
import { Scene } from '../scene'
import { change, put, stored } from '../stored'

/** A claim on its ways: supplemented, sent back, withdrawn, filed again, refused, appealed, looked at again (D6). */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  await put(world, 'settings', {
    _id: 'city',
    changes: [set(1, 'supplementWorkingDays', 5), set(2, 'appealWindowWorkingDays', 10)],
  })
})
beforeEach(() => world.cloud.faults.clear())
afterAll(() => world.close())

/** A write that has to be taken. */
async function must<P extends Path>(as: Persona, path: P, input: object): Promise<Output<P>> {
  const answer = await world.raw(as, path, { ...input, requestId: key() })
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(answer.error)}`)
  return answer.value as Output<P>
}
const refused = async (as: Persona, path: string, input: object) => {
  const answer = await world.raw(as, path, { ...input, requestId: key() })
  return answer.ok ? 'OK' : answer.error
}
/** What the city has set. */
const set = (version: number, key: SettingKey, value: number): SettingChange => ({
  ...{ version, key, value, effectiveOn: localDate('2026-03-01'), reason: '示例', at: 0 },
  ...{ proposedById: asId<PersonId>('p_1'), approvedById: asId<PersonId>('p_2') },
})
/** The same claim, under what was set last. */
const settled = async (claimId: string) => {
  const [claim] = await stored(world, 'claims', { _id: claimId })
  await change(world, 'claims', { _id: claimId }, { events: claim!.events.map((event) => ({ ...event, settings: 2 })) })
  return claimId
}
const recordOf = (claimId: string) => asId<RecordId>(claimId.split(':')[1]!)
const yes = { decision: 'verified', note: '' } as const
const no = { decision: 'rejected', note: '签到表和纪要不是同一天' } as const
const eventsOf = async (claimId: string) =>
  (await stored(world, 'claims', { _id: claimId }))[0]!.events.map(({ what }) => what)

describe('a supplement', () => {
  it('opens the slot that was asked for and nothing else, and closes it with the answer', async () => {
    const counter = new Counter(world)
    const claimId = await scene.claim()
    const recordId = recordOf(claimId)
    const picture = { recordId, kind: 'photo', name: '现场.jpg' }
    const minutes = { recordId, kind: 'minutes', name: '纪要.jpg' }
    expect(await refused('staff-a', 'evidence/begin', minutes)).toMatchObject({ code: 'EVIDENCE_FROZEN' })
    const asked = await must('city-1', 'points/ask', { claimId, kinds: ['minutes'], text: '请补一页纪要' })
    expect(asked).toMatchObject({ state: 'asked', clock: { term: 'supplement', workingDays: 5 } })
    expect(await refused('staff-a', 'evidence/begin', picture)).toMatchObject({ code: 'EVIDENCE_FROZEN' })
    expect(await refused('staff-a', 'evidence/remove', { recordId, evidenceId: `u_${recordId}_0` })).toMatchObject({
      code: 'EVIDENCE_FROZEN',
    })
    expect(await refused('manager-a', 'points/answer', { claimId, note: '' })).toMatchObject({
      code: 'CLAIM_STEP_REFUSED',
      data: { reason: 'SUPPLEMENT_MISSING' },
    })
    expect(await refused('city-2', 'points/verify', { claimId, ...yes })).toMatchObject({ data: { state: 'asked' } })
    await counter.attached(recordId, photo(), 'minutes')
    expect(await refused('manager-a', 'points/answer', { claimId, note: '' })).toMatchObject({
      data: { reason: 'EVIDENCE_WAITING' },
    })
    await world.cloud.runTimer('jobs', 'tick')
    expect(await must('manager-a', 'points/answer', { claimId, note: '' })).toMatchObject({ state: 'filed' })
    expect(await refused('staff-a', 'evidence/begin', minutes)).toMatchObject({ code: 'EVIDENCE_FROZEN' })
    expect(await refused('city-1', 'points/ask', { claimId, kinds: [], text: '再补' })).toMatchObject({
      data: { reason: 'ALREADY_ASKED' },
    })
    expect(await must('city-1', 'points/verify', { claimId, ...yes })).toMatchObject({ state: 'verified' })
    expect(await eventsOf(claimId)).toEqual(['filed', 'asked', 'answered', 'verified'])
  })

  it('stands under 待办 until it is answered', async () => {
    const claimId = await scene.claim()
    const text = `请补 ${claimId}`
    await must('city-1', 'points/ask', { claimId, kinds: ['minutes'], text })
    const asks = async () => {
      const { items } = await world.must('manager-a', 'inbox/todo')
      return JSON.stringify(items).includes(claimId)
    }
    expect(await asks()).toBe(true)
    await must('manager-a', 'points/answer', { claimId, note: '写在服务记录里' })
    expect(await asks()).toBe(false)
  })
})

describe('withdrawn or refused', () => {
  it('it is filed again, and keeps its history; awarded, it never is', async () => {
    const claimId = await scene.claim()
    const [, recordId, itemId] = claimId.split(':')
    const filing = { recordId, itemId }
    expect(await refused('manager-a', 'points/claim', filing)).toMatchObject({ data: { reason: 'ALREADY_CLAIMED' } })
    await must('manager-a', 'points/withdraw', { claimId })
    expect(await must('manager-a', 'points/claim', filing)).toMatchObject({ state: 'filed', round: 2 })
    await must('city-1', 'points/verify', { claimId, ...no })
    expect(await must('manager-a', 'points/claim', filing)).toMatchObject({ state: 'filed', round: 3, note: '' })
    await must('city-1', 'points/verify', { claimId, ...yes })
    expect(await refused('manager-a', 'points/claim', filing)).toMatchObject({ data: { reason: 'ALREADY_CLAIMED' } })
    expect(await eventsOf(claimId)).toEqual(['filed', 'withdrawn', 'filed', 'rejected', 'filed', 'verified'])
    const view = await world.must('manager-a', 'points/filing', { claimId })
    expect(view.history.map(({ what }) => what)).toEqual(await eventsOf(claimId))
  })

  it('evidence may be added for the next filing, and what was filed stays', async () => {
    const claimId = await scene.claim()
    const recordId = recordOf(claimId)
    await must('city-1', 'points/verify', { claimId, ...no })
    const removing = { recordId, evidenceId: `u_${recordId}_0` }
    expect(await refused('staff-a', 'evidence/remove', removing)).toMatchObject({ code: 'EVIDENCE_FROZEN' })
    expect(await refused('staff-a', 'evidence/begin', { recordId, kind: 'minutes', name: '纪要.pdf' })).toBe('OK')
  })
})

describe('an appeal', () => {
  it('goes to another: who refused is told so, and a reversal of the refusal is one award', async () => {
    const claimId = await scene.claim()
    await must('city-1', 'points/verify', { claimId, ...no })
    await must('manager-a', 'points/appeal', { claimId, reason: '签到表和纪要是同一天' })
    expect(await refused('city-1', 'points/verify', { claimId, ...yes })).toMatchObject({
      code: 'SECOND_PERSON_NEEDED',
    })
    expect(await must('city-2', 'points/verify', { claimId, ...yes })).toMatchObject({
      state: 'verified',
      entry: { amount: 200 },
    })
    expect(await refused('manager-a', 'points/appeal', { claimId, reason: '再看' })).toMatchObject({
      data: { reason: 'ALREADY_APPEALED' },
    })
    expect(await stored(world, 'ledger', { _id: `award:${claimId.slice('claim:'.length)}` })).toHaveLength(1)
  })

  it('refused again is at its end; after its days there is none', async () => {
    const again = await scene.claim({ state: 'appealed', byId: scene.stranger() })
    expect(await must('city-2', 'points/verify', { claimId: again, ...no })).toMatchObject({ clock: null })
    const late = await settled(await scene.claim({ state: 'rejected', filedAt: scene.now - 40 * 86_400_000 }))
    expect(await refused('manager-a', 'points/appeal', { claimId: late, reason: '再看' })).toMatchObject({
      data: { reason: 'APPEAL_CLOSED', basis: { kind: 'operator' }, lastDay: expect.any(String) },
    })
  })
})

describe('above what one person awards alone', () => {
  /** A 路演, which the sample table gives more for than one person may. */
  async function large() {
    const recordId = await scene.record({ category: 'activity' })
    const itemId = asId<ItemId>('S-02')
    return scene.claim({ _id: claimIdOf(recordId, itemId), recordId, itemId })
  }

  it('two agree, the station hears of it when it is done, and the entry names both', async () => {
    const claimId = await large()
    const first = await must('city-1', 'points/verify', { claimId, ...yes, note: '材料齐' })
    expect(first).toMatchObject({ state: 'seconding', entry: null })
    const station = await world.must('manager-a', 'points/filing', { claimId })
    expect(station).toMatchObject({ state: 'filed', history: [{ what: 'filed' }] })
    expect(JSON.stringify(station)).not.toContain('材料齐')
    expect(await refused('city-1', 'points/verify', { claimId, ...yes })).toMatchObject({
      code: 'SECOND_PERSON_NEEDED',
    })
    expect(await refused('city-1', 'points/sendBack', { claimId, note: '再看' })).toMatchObject({
      code: 'SECOND_PERSON_NEEDED',
    })
    const second = await must('city-2', 'points/verify', { claimId, ...yes })
    expect(second.entry!.amount).toBeGreaterThan(awardedAlone.upTo)
    const [doc] = await stored(world, 'ledger', { recordId: claimId.split(':')[1], itemId: 'S-02' })
    expect(doc).toMatchObject({ decidedById: scene.person('city-2'), proposedById: scene.person('city-1') })
  })

  it('the second gives it back, and it is looked at anew', async () => {
    const claimId = await large()
    await must('city-1', 'points/verify', { claimId, ...yes })
    const back = await must('city-2', 'points/sendBack', { claimId, note: '照片里看不出是哪天' })
    expect(back.state).toBe('filed')
    const { items } = await world.must('city-1', 'points/queue', { limit: 50 })
    const row = items.find(({ id }) => id === claimId)
    expect(row).toMatchObject({ flags: ['sent-back'], first: null, own: false })
    expect(await must('city-1', 'points/verify', { claimId, ...yes })).toMatchObject({ state: 'seconding' })
  })
})

describe('交另一位', () => {
  it('stays in the queue for another: who left it decides it no more, and is not offered it', async () => {
    const claimId = await scene.claim()
    expect(await refused('city-1', 'points/hand', { claimId, note: ' ' })).not.toBe('OK')
    await must('city-1', 'points/hand', { claimId, note: '我认识这家站的人' })
    const rowOf = async (as: Persona) =>
      (await world.must(as, 'points/queue', { limit: 100 })).items.find(({ id }) => id === claimId)
    expect(await rowOf('city-1')).toMatchObject({ flags: ['handed'], own: true })
    expect(await rowOf('city-2')).toMatchObject({ flags: ['handed'], own: false })
    const station = await world.must('manager-a', 'points/filing', { claimId })
    expect(station).toMatchObject({ state: 'filed', history: [{ what: 'filed' }] })
    for (const verdict of [yes, no])
      expect(await refused('city-1', 'points/verify', { claimId, ...verdict })).toMatchObject({
        code: 'SECOND_PERSON_NEEDED',
      })
    expect(await must('city-2', 'points/verify', { claimId, ...yes })).toMatchObject({ state: 'verified' })
    expect(await eventsOf(claimId)).toEqual(['filed', 'handed', 'verified'])
  })
})

describe('a second look', () => {
  const drawn = () => scene.claim({ drawn: true })

  it('is of what its taker cannot have seen: neither on the record nor beside a picture that is alike', async () => {
    const claimId = await drawn()
    const recordId = recordOf(claimId)
    await must('city-1', 'points/verify', { claimId, ...yes })
    const claimed = async (as: Persona) => (await world.must(as, 'service/record', { recordId })).claims
    expect(await claimed('city-1')).toMatchObject([{ claimId, state: 'verified', amount: 200 }])
    expect(await claimed('manager-a')).toMatchObject([{ claimId, amount: 200 }])
    expect(await claimed('city-2')).toEqual([])
    const pictureOf = async (recordId: RecordId) => {
      const _id = asId<EvidenceId>(`u_${recordId}_0`)
      await scene.picture({ _id, recordId })
      return _id
    }
    const [one, other] = [await pictureOf(recordId), await pictureOf(await scene.record())]
    const earned = async (as: Persona) =>
      (await world.must(as, 'evidence/pair', { evidenceId: other, otherId: one })).other.awarded
    expect([await earned('city-1'), await earned('city-2')]).toEqual([200, 0])
    await must('city-2', 'points/look', { lookId: `look:${claimId}:1`, ...no })
    expect(await earned('city-2')).toBe(200)
    expect(await claimed('city-2')).toMatchObject([{ claimId, amount: 200 }])
  })

  const offeredTo = async (as: Persona) =>
    (await world.must(as, 'points/looks', { limit: 100 })).items.map(({ id }) => id as string)
  const inLedger = async (as: Persona, own: object = {}) =>
    (await world.must(as, 'points/ledger', { carrierId: 'station-a', limit: 100, ...own })).items.map(
      (row) => row.recordId,
    )

  it('is of what stands in no ledger of its taker: nor what took it back', async () => {
    const [claimId, other] = [await drawn(), await scene.claim()]
    const [recordId, shown] = [recordOf(claimId), recordOf(other)]
    for (const each of [claimId, other]) await must('city-1', 'points/verify', { claimId: each, ...yes })
    for (const own of [{}, { cycleYear: 2026 }]) {
      for (const as of ['city-1', 'manager-a'] as const)
        expect(await inLedger(as, own), as).toEqual(expect.arrayContaining([recordId, shown]))
      expect(await inLedger('city-2', own)).not.toContain(recordId)
    }
    const [row] = await stored(world, 'ledger', { recordId })
    await must('city-admin', 'points/reverse', { carrierId: 'station-a', rowId: row!.rowId, reason: '重复记分' })
    expect(await inLedger('city-2')).not.toContain(recordId)
    await must('city-2', 'points/look', { lookId: `look:${claimId}:1`, ...yes })
    expect((await inLedger('city-2')).filter((each) => each === recordId)).toHaveLength(2)
  })

  it('lapses when the station appeals: what was said first stands beside the appeal', async () => {
    const claimId = await drawn()
    const lookId = `look:${claimId}:1`
    await must('city-1', 'points/verify', { claimId, ...no })
    expect(await offeredTo('city-2')).toContain(lookId)
    await must('manager-a', 'points/appeal', { claimId, reason: '签到表是同一天的' })
    expect(await offeredTo('city-2')).not.toContain(lookId)
    expect(await refused('city-2', 'points/look', { lookId, ...yes })).toMatchObject({ code: 'WRONG_STATE' })
    const { items } = await world.must('city-2', 'points/queue', { state: 'waiting', limit: 100 })
    expect(items.find(({ id }) => id === claimId)).toMatchObject({ state: 'appealed' })
  })

  it('lapses when the station files again', async () => {
    const claimId = await drawn()
    await must('city-1', 'points/verify', { claimId, ...no })
    await must('manager-a', 'points/claim', { recordId: recordOf(claimId), itemId: claimId.split(':')[2]! })
    expect(await offeredTo('city-2')).not.toContain(`look:${claimId}:1`)
  })

  it('of an appeal is drawn anew, and not taken by who decided on either', async () => {
    const claimId = await drawn()
    const lookId = `look:${claimId}:1`
    await must('city-1', 'points/verify', { claimId, ...no })
    await must('manager-a', 'points/appeal', { claimId, reason: '签到表是同一天的' })
    await must('city-2', 'points/verify', { claimId, ...yes })
    expect(await stored(world, 'looks', { claimId })).toMatchObject([
      { decided: { verdict: 'verified' }, state: 'waiting' },
    ])
    expect(await offeredTo('city-2')).not.toContain(lookId)
    expect(await refused('city-2', 'points/look', { lookId, ...yes })).toMatchObject({ code: 'SECOND_PERSON_NEEDED' })
    expect(await must('city-admin', 'points/look', { lookId, ...no })).toMatchObject({ lookId })
  })

  it('is drawn by the server’s secret alone, tells nothing of the first decision, and changes no points', async () => {
    const claimId = await drawn()
    await must('city-1', 'points/verify', { claimId, ...yes, note: '第一位写的话' })
    const { items: own } = await world.must('city-1', 'points/looks', { limit: 50 })
    expect(own.map(({ id }) => id)).not.toContain(`look:${claimId}:1`)
    const { items } = await world.must('city-2', 'points/looks', { limit: 50 })
    const look = items.find(({ id }) => id === `look:${claimId}:1`)!
    expect(look.record.claims).toEqual([])
    expect(JSON.stringify(look)).not.toMatch(/第一位写的话|"verified"/)
    // nor is it among what was decided, until they have looked; who decided it sees it there
    const isDecidedFor = async (as: string) =>
      (await world.must(as, 'points/queue', { state: 'decided', limit: 100 })).items.some(({ id }) => id === claimId)
    expect([await isDecidedFor('city-1'), await isDecidedFor('city-2')]).toEqual([true, false])
    await must('city-2', 'points/look', { lookId: look.id, ...no })
    expect(await isDecidedFor('city-2')).toBe(true)
    const [award] = await stored(world, 'ledger', { _id: `award:${claimId.slice('claim:'.length)}` })
    expect(award).toBeDefined()
    const rate = await world.must('city-admin', 'points/agreement', {})
    expect(rate.differing[0]).toMatchObject({
      claimId,
      first: { verdict: 'verified' },
      second: { verdict: 'rejected' },
    })
    // whoever is tied to the service reads nothing of it here either; the rate is the same for all
    const [personId, matterId] = [scene.person('city-admin'), recordOf(claimId)]
    await put(world, 'interests', { _id: interestId(personId, matterId), personId, matterId, at: scene.now })
    const tied = await world.must('city-admin', 'points/agreement', {})
    expect(tied).toMatchObject({ looked: rate.looked, agreed: rate.agreed })
    expect(tied.differing.map(({ claimId }) => claimId)).not.toContain(claimId)
    expect(rate.perCent).toBe(Math.floor((rate.agreed * 100) / rate.looked))
  })

  it('what was not drawn has none: whatever a test has arranged, unless it asks for it', async () => {
    for (let n = 0; n < 40; n++) {
      const claimId = await scene.claim()
      await must('city-1', 'points/verify', { claimId, ...no })
      expect(await stored(world, 'looks', { claimId })).toEqual([])
    }
  })
})

describe('at once', () => {
  beforeEach(() => world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 5 }], 12))
  const at = async (claimId: string) => claimStanding((await stored(world, 'claims', { _id: claimId }))[0]!.events)
  const both = (...calls: [Persona, string, object][]) =>
    Promise.all(calls.map(([as, path, input]) => world.raw(as, path, { ...input, requestId: key() })))

  it.each([
    ['a withdrawal and a verification', 'points/withdraw', 'points/verify'],
    ['a supplement and a decision', 'points/ask', 'points/verify'],
  ] as const)('%s: one stands', async (_, first, second) => {
    for (let round = 0; round < 6; round++) {
      const claimId = await scene.claim()
      const inputs = {
        'points/withdraw': ['manager-a', { claimId }],
        'points/ask': ['city-2', { claimId, kinds: ['minutes'], text: '补纪要' }],
        'points/verify': ['city-1', { claimId, ...yes }],
      } as const
      const [a, b] = await both(
        [inputs[first][0], first, inputs[first][1]],
        [inputs[second][0], second, inputs[second][1]],
      )
      expect([a!.ok, b!.ok].filter(Boolean)).toHaveLength(1)
      const { state } = await at(claimId)
      expect(state).toBe(b!.ok ? 'verified' : first === 'points/ask' ? 'asked' : 'withdrawn')
      const awards = await stored(world, 'ledger', { _id: `award:${claimId.slice('claim:'.length)}` })
      expect(awards).toHaveLength(b!.ok ? 1 : 0)
    }
  })

  it('an answer and a decision after its days: never an answer to what was decided', async () => {
    for (let round = 0; round < 6; round++) {
      const claimId = await settled(await scene.claim({ state: 'asked', filedAt: scene.now - 30 * 86_400_000 }))
      const answers = await both(
        ['manager-a', 'points/answer', { claimId, note: '写在记录里' }],
        ['city-1', 'points/verify', { claimId, ...yes }],
      )
      const events = await eventsOf(claimId)
      expect(events.at(-1)).toBe('verified')
      expect(events.includes('answered')).toBe(answers[0]!.ok)
    }
  })

  it('a file that comes with the answer is part of it, or is refused', async () => {
    const counter = new Counter(world)
    for (let round = 0; round < 4; round++) {
      const claimId = await scene.claim({ state: 'asked' })
      const recordId = recordOf(claimId)
      const [answer, file] = await Promise.allSettled([
        must('manager-a', 'points/answer', { claimId, note: '写在记录里' }),
        counter.attached(recordId, photo(), 'minutes'),
      ])
      expect(answer.status === 'fulfilled' || file.status === 'fulfilled').toBe(true)
      const [record] = await stored(world, 'records', { _id: recordId })
      const late = record!.evidence.filter(({ addedAt }) => record!.filedUntil !== null && addedAt > record!.filedUntil)
      expect(answer.status === 'fulfilled' ? late : []).toEqual([])
    }
  })
})
