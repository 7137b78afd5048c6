import { beijingDate } from '@shared/calendar/beijing'
import { addDays, type LocalDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type RecordId } from '@shared/ids'
import { decideFigure } from '@shared/outcome/decide-figure'
import { outcomeAnswers } from '@shared/outcome/decide-outcome'
import { askedAt, outcomesDue } from '@shared/outcome/round'
import { type OutcomeRound, outcomeRounds, outcomeRule } from '@shared/outcome/rules'
import { batchRule } from '@shared/rating/rules'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { askOutcomes } from '../../../cloudfunctions/jobs/tasks/ask-outcomes'
import { carriers } from '../../../demo/index'
import { key, openWorld, type World } from '../../world'
import { type Rater, Raters } from '../leaks/raters'
import { change, stored } from '../stored'
import { later } from '../way-in/phone'

/** What came of services (C5): asked by a clock that is moved over a hundred days, answered, and counted. */
let world: World
let raters: Raters
beforeAll(async () => {
  world = await openWorld()
  raters = new Raters(world)
})
afterEach(() => world.cloud.faults.clear())
afterAll(() => world.close())

const day = 86_400_000
const unused = carriers.map(({ id }) => id).filter((id) => id !== 'station-a')
const nextCarrier = (): CarrierId => unused.pop()!
const today = () => beijingDate(world.cloud.now())
const goTo = (at: number) => later(world, at - world.cloud.now())
/** What runs by itself in a minute of a day. */
async function tick() {
  later(world, 61_000)
  await raters.tick()
}
const asked = (recordId: RecordId) => stored(world, 'outcomes', { recordId })

/** A service that its enterprise says yes to on its own phone. */
async function served(rater: Rater, carrierId?: CarrierId): Promise<RecordId> {
  const { scene } = raters
  const carrier = carrierId ? { carrierId } : {}
  const own = { enterpriseId: rater.enterpriseId, ...carrier }
  const bookingId = await scene.arrived({ ...own, completedAt: scene.now })
  const recordId = await scene.record({ ...own, bookingId, date: today() })
  await rater.must('service/confirm', { recordId, verdict: 'confirmed', note: '', requestId: key() })
  return recordId
}
const answer = (rater: Rater, recordId: RecordId, round: OutcomeRound, said: (typeof outcomeAnswers)[number]) =>
  rater.call('outcome/answer', { recordId, round, answer: said, requestId: key() })
const messages = ({ enterpriseId }: Rater) =>
  stored(world, 'inbox', { to: `enterprise:${enterpriseId}`, 'content.kind': 'outcome-asked' })

describe('over a hundred days', () => {
  it('each round is asked once, by a message that its reader opens, answers in one tap, and may change for two weeks', async () => {
    const rater = await raters.rater()
    const recordId = await served(rater)
    const on = today()
    const start = world.cloud.now()
    for (const passed of [0, 29, 30, 31, 45, 60, 89, 90, 91, 100]) {
      goTo(start + passed * day)
      await Promise.all([tick(), tick()])
      const due = outcomeRounds.filter((round) => askedAt(on, round) <= world.cloud.now())
      expect((await messages(rater)).map(({ content }) => 'round' in content && content.round).sort()).toEqual(due)
      expect(await asked(recordId)).toHaveLength(due.length)
    }
    const { items } = await rater.must('inbox/list', { limit: 10 })
    const opens = items.filter(({ title }) => title.includes('办成了吗')).map((item) => item.opens)
    expect(opens).toEqual(outcomeRounds.map(() => ({ screen: 'receivedRecord', parameters: { recordId } })))
    expect(await rater.must('service/record', { recordId })).toMatchObject({ id: recordId })
    expect((await rater.must('outcome/mine', { recordId })).questions).toMatchObject([
      { round: 30, answer: null },
      { round: 90, answer: null },
    ])
    // who did not answer the first is asked again, and cannot answer the first any more
    expect(await answer(rater, recordId, 30, 'solved')).toMatchObject({ error: { code: 'TOO_LATE' } })
    expect(await answer(rater, recordId, 90, 'partly')).toMatchObject({ ok: true })
    later(world, (outcomeRule.changeDays - 1) * day)
    expect(await answer(rater, recordId, 90, 'solved')).toMatchObject({
      value: {
        questions: [
          { round: 30, answer: null },
          { round: 90, answer: 'solved' },
        ],
      },
    })
    later(world, day)
    expect(await answer(rater, recordId, 90, 'unsolved')).toMatchObject({ error: { code: 'TOO_LATE' } })
    expect(await stored(world, 'ledger', { 'entry.recordId': recordId })).toEqual([])
  })

  it('goes on where a run died, and asks nobody twice', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => raters.rater()))
    const records = []
    for (const each of all) records.push(await served(each))
    goTo(askedAt(today(), 30))
    for (let step = 0; step < 12; step++) {
      world.cloud.faults.plan([{ action: 'database.modifyDocument', kind: 'error', probability: 0.4 }], step)
      await tick().catch(() => undefined)
    }
    world.cloud.faults.clear()
    await tick()
    await tick()
    for (const each of all) expect(await messages(each)).toHaveLength(1)
    for (const recordId of records) expect(await asked(recordId)).toHaveLength(1)
  })
})

describe('nobody is asked', () => {
  it('of what was denied, not confirmed, is of an enterprise that is gone, or where both sides share people', async () => {
    const { scene } = raters
    const all = await Promise.all(Array.from({ length: 4 }, () => raters.rater()))
    const [denies, waits, gone, shares] = all as [Rater, Rater, Rater, Rater]
    const own = async ({ enterpriseId }: Rater) => scene.record({ enterpriseId, date: today() })
    const deniedId = await own(denies)
    await denies.must('service/confirm', { recordId: deniedId, verdict: 'denied', note: '', requestId: key() })
    const records = [deniedId, await own(waits), await served(gone), await served(shares)]
    await scene.grant('carrier-staff', asId('station-a'), { personId: shares.personId })
    const [known] = await stored(world, 'enterprises', { _id: gone.enterpriseId })
    await change(world, 'enterprises', { _id: known!._id }, { frozenAt: scene.now })
    goTo(askedAt(today(), 30) + 1)
    for (let i = 0; i < 3; i++) await tick()
    for (const each of all) expect(await messages(each)).toEqual([])
    for (const recordId of records) expect(await asked(recordId)).toEqual([])
  })

  it('again in a round that was asked, even where the record says that it is due', async () => {
    const rater = await raters.rater()
    const recordId = await served(rater)
    goTo(askedAt(today(), 30))
    await tick()
    await change(world, 'records', { _id: recordId }, { askAt: world.cloud.now() - 1 })
    await tick()
    expect([(await asked(recordId)).length, (await messages(rater)).length, askOutcomes.name]).toEqual([
      1,
      1,
      'ask-outcomes',
    ])
  })
})

describe('figures', () => {
  /** So many services of one day, their questions answered or not. */
  async function month(carrierId: CarrierId, said: readonly ((typeof outcomeAnswers)[number] | null)[]) {
    const servedOn = today()
    for (const each of said) {
      const enterpriseId = asId<never>(`e-${Math.random()}`)
      const recordId = asId<RecordId>(`r-${Math.random()}`)
      const at = raters.scene.now
      await raters.scene.outcome({ recordId, carrierId, enterpriseId, servedOn, askedAt: at })
      if (each) await change(world, 'outcomes', { recordId }, { answer: each, answeredAt: at })
    }
    return servedOn
  }
  const figures = (carrierId: CarrierId) => world.must(null, 'outcome/figures', { carrierId })
  const figure = async (carrierId: CarrierId) => (await figures(carrierId)).rounds[0]!.figure
  /** The morning on which services of a day are counted. */
  async function counted(servedOn: LocalDate) {
    let on = today()
    while (outcomesDue(on, 30) < servedOn) on = addDays(on, 1)
    goTo(Date.parse(`${on}T${batchRule.time}:00+08:00`) + 60_000)
    await tick()
  }
  const { fewest } = outcomeRule
  const mixed = (count: number) => Array.from({ length: count }, (_, i) => outcomeAnswers[i % 3 === 0 ? 1 : 0]!)

  it('wait for enough, stand by themselves, and no two of them count an answer twice', async () => {
    const carrierId = nextCarrier()
    const first = await month(carrierId, mixed(fewest - 1))
    await counted(first)
    expect(await figure(carrierId)).toBeNull()
    // the next month brings one more: those that waited are counted with it
    const second = await month(carrierId, ['unsolved', null])
    await counted(second)
    const shown = await figure(carrierId)
    const rows = await stored(world, 'outcomes', { carrierId })
    const { unsolved: _, unsure: __, ...oracle } = decideFigure(rows, shown!.through)!
    expect(shown).toEqual(oracle)
    expect(shown).toMatchObject({ asked: fewest + 1, answered: fewest, from: first })
    // nothing that was shown moves with later answers, and too few of them show nothing new
    const third = await month(carrierId, mixed(fewest - 1))
    await counted(third)
    expect(await figure(carrierId)).toEqual(shown)
    const fourth = await month(carrierId, ['solved'])
    await counted(fourth)
    const later = await figure(carrierId)
    expect(later).toMatchObject({ asked: fewest, answered: fewest })
    expect(later!.from > shown!.through).toBe(true)
    expect((await stored(world, 'journal', { resourceId: carrierId, action: 'jobs.publish-outcomes' })).length).toBe(2)
  })

  it('show no answer by itself, and neither 没解决 nor 还说不好 alone', async () => {
    const carrierId = nextCarrier()
    await counted(await month(carrierId, [...mixed(fewest), 'unsolved']))
    expect(Object.keys((await figure(carrierId))!).sort()).toEqual(
      ['answered', 'asked', 'from', 'partly', 'solved', 'through'].sort(),
    )
    for (const as of ['staff-a', 'manager-a', 'city-1', 'enterprise-b']) {
      const recordId = await raters.scene.outcome()
      const answered = await world.raw(as, 'outcome/mine', { recordId })
      expect(answered).toMatchObject({ ok: false })
    }
  })
})
