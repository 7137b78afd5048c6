import { replyWorkingDays } from '@shared/case/reply-days'
import type { EnterpriseId, EvidenceId, ProposalId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, codeOf, key, openWorld, type World } from '../../world'
import { fresh } from '../newcomers'
import { Scene } from '../scene'
import { change, stored } from '../stored'

/** From a proposal to the yes of another: the station’s right of reply, and the one entry that comes of it. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const carrierId = 'station-a'
const day = 86_400_000
const said = { what: 'broken-promise', itemId: 'K-02', reason: '没有做到承诺', proof: '没有回电的记录' } as const
const reasonOf = (answer: Answer) => (answer.ok ? 'OK' : (answer.error as { data?: { reason?: string } }).data?.reason)
const stateOf = (answer: Answer) => (answer.ok ? 'OK' : (answer.error as { data?: { state?: string } }).data?.state)
const agree = (proposalId: string, as = 'city-2') => world.call(as, 'deduction/agree', { proposalId, requestId: key() })
const answer = (proposalId: string, text = '当天顾问请假') =>
  world.call('manager-a', 'deduction/answer', { proposalId, text, requestId: key() })
const get = (proposalId: string) => world.must('manager-a', 'deduction/get', { proposalId })
const entriesOf = (enterpriseId: EnterpriseId) => stored(world, 'ledger', { 'entry.enterpriseId': enterpriseId })

async function propose(enterpriseId = fresh<EnterpriseId>('e')) {
  const bookingId = await scene.pastBooking({ enterpriseId })
  const proposing = { carrierId, bookingId, ...said, requestId: key() }
  const { proposalId } = await world.must('city-1', 'deduction/propose', proposing)
  return { proposalId, enterpriseId, bookingId, proposing }
}

describe('a deduction begins as a proposal', () => {
  it('which takes nothing off, tells the station with a link that it can open, and asks it to answer', async () => {
    const before = await world.must('manager-a', 'points/standing', { carrierId })
    const { proposalId, enterpriseId } = await propose()
    expect(await entriesOf(enterpriseId)).toEqual([])
    expect(await world.must('manager-a', 'points/standing', { carrierId })).toEqual(before)
    for (const as of ['manager-a', 'staff-a']) {
      const { items } = await world.must(as, 'inbox/list')
      const message = items.find(
        ({ opens }) => opens?.screen === 'deduction' && opens.parameters.proposalId === proposalId,
      )
      expect(message!.title).toContain('有人提出扣 2 分')
      expect(await world.must(as, 'deduction/get', { proposalId })).toMatchObject({ id: proposalId, state: 'told' })
    }
    const asked = async () => (await world.must('manager-a', 'inbox/todo', { limit: 100 })).items
    expect((await asked()).some(({ opens }) => JSON.stringify(opens).includes(proposalId))).toBe(true)
    expect(codeOf(await answer(proposalId))).toBe('OK')
    expect((await asked()).some(({ opens }) => JSON.stringify(opens).includes(proposalId))).toBe(false)
  })

  it('says item, ground with its basis, facts, what shows them, and until when', async () => {
    const { proposalId } = await propose()
    const view = await get(proposalId)
    expect(view).toMatchObject({
      ...{ itemName: '未履行服务承诺', amount: 200, ground: '未履行服务承诺', named: true, unlisted: '' },
      ...{ reason: said.reason, proof: said.proof, rule: { official: false } },
      basis: { kind: 'article', line: expect.stringContaining('三（三）2') },
      clock: { workingDays: replyWorkingDays, provisional: false, over: false, basis: { kind: 'product' } },
    })
    expect(view.appointment).not.toBeNull()
  })
})

describe('the station answers', () => {
  it('in words with files, and then another agrees: one entry with both persons, the files, and what it was proposed as', async () => {
    const { proposalId, enterpriseId } = await propose()
    expect(reasonOf(await agree(proposalId))).toBe('STATION_NOT_HEARD')
    const uploadId = await scene.answerUpload(proposalId)
    await world.must('manager-a', 'deduction/attach', { uploadId, requestId: key() })
    expect(reasonOf(await answer(proposalId))).toBe('EVIDENCE_WAITING')
    await world.cloud.runTimer('jobs', 'tick')
    expect((await get(proposalId)).files).toMatchObject([{ state: 'fine', name: '记录.jpg' }])
    expect(codeOf(await answer(proposalId))).toBe('OK')
    expect(stateOf(await answer(proposalId))).toBe('answered')
    const again = { proposalId, name: '又一份.jpg', requestId: key() }
    expect(codeOf(await world.call('manager-a', 'deduction/beginUpload', again))).toBe('EVIDENCE_FROZEN')
    const { files } = await world.must('city-2', 'deduction/links', { proposalId, requestId: key() })
    const shown = await fetch(files[0]!.url)
    expect([shown.status, (await shown.arrayBuffer()).byteLength > 0]).toEqual([200, true])

    expect(codeOf(await agree(proposalId, 'city-1'))).toBe('SECOND_PERSON_NEEDED')
    expect(await agree(proposalId)).toMatchObject({ ok: true, value: { kind: 'deduction', amount: -200, proposalId } })
    const [entry] = await entriesOf(enterpriseId)
    expect(entry).toMatchObject({
      ...{ proposedById: scene.person('city-1'), decidedById: scene.person('city-2'), proposalId },
      evidence: [{ kind: 'answer' }],
      chained: { basis: { kind: 'article' } },
    })
    expect(await world.must('city-1', 'points/chain', { carrierId })).toMatchObject({ brokenAt: null })
    expect(await get(proposalId)).toMatchObject({ state: 'agreed', answer: { text: '当天顾问请假' } })
    const journaled = await stored(world, 'journal', { resourceId: proposalId })
    for (const action of ['deduction.answer', 'deduction.agree', 'deduction.attach', 'deduction.links'])
      expect(journaled.map((each) => each.action)).toContain(action)
  })

  it('with files that nobody else sees before, and of which only those that open are evidence', async () => {
    const enterpriseId = fresh<EnterpriseId>('e')
    const { proposalId } = await scene.answerFile({ proposedAt: scene.now - 30 * day })
    const [kept] = await stored(world, 'proposals', { _id: proposalId })
    const unreadable = { state: 'unreadable', why: 'damaged' } as const
    const broken = { ...kept!.evidence[0]!, id: fresh<EvidenceId>('u'), inspection: unreadable }
    const [fine] = kept!.evidence
    const listed = async () => {
      const { items } = await world.must('city-2', 'deduction/proposals', { limit: 100 })
      const row = items.find(({ id }) => id === proposalId)
      return row?.tied === null ? row.files.length : null
    }
    const linked = async () => {
      const { files } = await world.must('city-2', 'deduction/links', { proposalId, requestId: key() })
      return files.length
    }
    expect([await listed(), await linked()]).toEqual([0, 0])
    expect((await get(proposalId)).files).toHaveLength(1)
    // its time is over, and it has handed in nothing
    const lateId = await scene.proposal({ proposedAt: scene.now - 30 * day, evidence: [fine!] }, { enterpriseId })
    expect(codeOf(await agree(lateId))).toBe('OK')
    expect((await entriesOf(enterpriseId))[0]!.evidence).toEqual([])

    await change(world, 'proposals', { _id: proposalId }, { evidence: [fine!, broken] })
    await scene.answered(proposalId)
    expect([await listed(), await linked()]).toEqual([2, 2])
    expect(codeOf(await agree(proposalId))).toBe('OK')
    expect((await stored(world, 'ledger', { proposalId }))[0]!.evidence).toMatchObject([{ sha256: fine!.sha256 }])
  })

  it('until its last day, and not after; and then another may agree without it', async () => {
    // told so that the last working day is yesterday or before, and so that it is today
    const [past, today] = [scene.now - 30 * day, await lastMoment()]
    const lateId = await scene.proposal({ proposedAt: past })
    expect(await get(lateId)).toMatchObject({ state: 'told', clock: { over: true } })
    expect(reasonOf(await answer(lateId))).toBe('ANSWER_LATE')
    expect(codeOf(await agree(lateId))).toBe('OK')

    const todayId = await scene.proposal({ proposedAt: today }, { enterpriseId: fresh('e') })
    expect(reasonOf(await agree(todayId))).toBe('STATION_NOT_HEARD')
    expect(codeOf(await answer(todayId))).toBe('OK')
  })

  it('and nothing is decided without it while its day may still move', async () => {
    const proposedAt = Date.parse('2028-01-03T10:00:00+08:00')
    const proposalId = await scene.proposal({ proposedAt }, { enterpriseId: fresh('e') })
    expect((await get(proposalId)).clock).toMatchObject({ provisional: true, over: false })
    expect(reasonOf(await agree(proposalId))).toBe('STATION_NOT_HEARD')
    expect(codeOf(await answer(proposalId))).toBe('OK')
    expect(codeOf(await agree(proposalId))).toBe('OK')
  })
})

describe('a no', () => {
  it('declines or withdraws it, tells the station why, leaves the ledger alone, and it may be proposed anew', async () => {
    const { proposalId, enterpriseId, bookingId } = await propose()
    let openId: ProposalId = proposalId
    for (const [as, how] of [
      ['city-2', 'declined'],
      ['city-1', 'withdrawn'],
    ] as const) {
      const no = { proposalId: openId, reason: `再查查（${how}）`, requestId: key() }
      expect(await world.must(as, 'deduction/decline', no)).toEqual({ how })
      expect(stateOf(await agree(openId))).toBe(how)
      expect(stateOf(await answer(openId))).toBe(how)
      expect(await get(openId)).toMatchObject({ state: how, endedReason: no.reason })
      const { items } = await world.must('manager-a', 'inbox/list')
      expect(items[0]).toMatchObject({ body: no.reason })
      const anew = { carrierId, bookingId, ...said, requestId: key() }
      openId = (await world.must('city-1', 'deduction/propose', anew)).proposalId
    }
    expect(await entriesOf(enterpriseId)).toEqual([])
    const { items } = await world.must('manager-a', 'deduction/mine', { carrierId, limit: 100 })
    const states = items.filter(({ id }) => [proposalId, openId].includes(id)).map(({ state }) => state)
    expect(states.toSorted()).toEqual(['declined', 'told'])
  })

  it('to an amount that is no longer what the station was told', async () => {
    const proposalId = await scene.proposal({ amount: 299 }, { enterpriseId: fresh('e') })
    await scene.answered(proposalId)
    expect(reasonOf(await agree(proposalId))).toBe('AMOUNT_CHANGED')
  })
})

describe('an amount that has changed since the station was told', () => {
  const retell = (proposalId: ProposalId, as = 'city-2') =>
    world.call(as, 'deduction/retell', { proposalId, requestId: key() })

  it('is told anew, of a complaint too: the station is heard on it, and then another agrees', async () => {
    const enterpriseId = fresh<EnterpriseId>('e')
    const complaintId = await scene.heardComplaint({ enterpriseId })
    const { what: _, ...deduct } = { ...said, itemId: 'K-01' }
    const finding = { complaintId, finding: 'upheld', reason: '属实', deduct, requestId: key() }
    await world.must('city-1', 'complaint/decide', finding)
    const [found] = await stored(world, 'proposals', { complaintId })
    const proposalId = found!._id
    expect(stateOf(await retell(proposalId))).toBe('told')
    await change(world, 'proposals', { _id: proposalId }, { amount: found!.amount + 100 })
    const uploadId = await scene.answerUpload(proposalId)
    await world.must('manager-a', 'deduction/attach', { uploadId, requestId: key() })
    await world.cloud.runTimer('jobs', 'tick')
    await answer(proposalId, '头一次说明')
    expect(reasonOf(await agree(proposalId))).toBe('AMOUNT_CHANGED')

    const answers = await Promise.all([retell(proposalId), retell(proposalId, 'city-1'), retell(proposalId)])
    expect(answers.map(codeOf).toSorted()).toEqual(['OK', 'WRONG_STATE', 'WRONG_STATE'])
    expect(await get(proposalId)).toMatchObject({
      ...{ state: 'told', amount: found!.amount, answer: null, files: [{ stays: true }] },
      earlier: [{ amount: found!.amount + 100, answer: { text: '头一次说明' } }],
    })
    const todo = JSON.stringify((await world.must('manager-a', 'inbox/todo', { limit: 100 })).items)
    expect(todo).toContain(proposalId)
    expect(todo).toContain('提出扣的分变了')
    expect(reasonOf(await agree(proposalId))).toBe('STATION_NOT_HEARD')
    const removing = { proposalId, evidenceId: uploadId as string as EvidenceId, requestId: key() }
    expect(codeOf(await world.call('manager-a', 'deduction/detach', removing))).toBe('EVIDENCE_FROZEN')
    const { items } = await world.must('city-2', 'deduction/proposals', { limit: 100 })
    const row = items.find(({ id }) => id === proposalId)
    expect(row).toMatchObject({ files: [{ id: uploadId }], earlier: [{ answer: { text: '头一次说明' } }] })

    await answer(proposalId, '又说明')
    expect(codeOf(await agree(proposalId, 'city-1'))).toBe('SECOND_PERSON_NEEDED')
    expect(codeOf(await agree(proposalId))).toBe('OK')
    const [entry] = await entriesOf(enterpriseId)
    expect(entry).toMatchObject({ evidence: [{ kind: 'answer' }], entry: { amount: found!.amount } })
    expect(await stored(world, 'complaints', { _id: complaintId })).toMatchObject([
      { decided: { proposalId, entryId: entry!._id } },
    ])
  })
})

describe('of a complaint that is secret', () => {
  it('the station is told neither day nor appointment nor number, and whoever is tied does not learn of it (T4)', async () => {
    const bookingId = await scene.pastBooking({ enterpriseId: scene.a, start: scene.now - 30 * 3_600_000 })
    const complaintId = await scene.heardComplaint({
      bookingId,
      enterpriseId: scene.a,
      personId: scene.person('city-admin'),
    })
    const { what: _, ...deduct } = { ...said, itemId: 'K-01' }
    const finding = { complaintId, finding: 'upheld', reason: '属实', deduct, requestId: key() }
    await world.must('city-2', 'complaint/decide', finding)
    const [proposal] = await stored(world, 'proposals', { complaintId })
    const view = await get(proposal!._id)
    expect(view).toMatchObject({ date: null, appointment: null, ground: '经查实的企业投诉' })
    const { items } = await world.must('manager-a', 'inbox/list')
    const [complaint] = await stored(world, 'complaints', { _id: complaintId })
    const told = JSON.stringify([view, items.filter(({ opens }) => opens?.screen === 'deduction')])
    for (const word of [bookingId, complaintId, complaint!.number, scene.a, complaint!.stationId])
      expect(told).not.toContain(word)
    const listed = async (as: string) =>
      (await world.must(as, 'deduction/proposals', { limit: 100 })).items.map(({ id }) => id)
    expect(await listed('city-1')).toContain(proposal!._id)
    expect(await listed('city-admin')).not.toContain(proposal!._id)
  })
})

describe('at once', () => {
  it('two who agree end with one entry', async () => {
    for (let round = 0; round < 5; round++) {
      const { proposalId, enterpriseId } = await propose()
      await scene.answered(proposalId)
      const answers = await Promise.all(
        ['city-2', 'city-admin', 'city-2', 'city-admin'].map((as) => agree(proposalId, as)),
      )
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(new Set(answers.filter(({ ok }) => !ok).map(stateOf))).toEqual(new Set(['agreed']))
      expect(await entriesOf(enterpriseId)).toHaveLength(1)
    }
  })

  it('two who propose for one fact end with one proposal', async () => {
    for (let round = 0; round < 5; round++) {
      const enterpriseId = fresh<EnterpriseId>('e')
      const bookings = await Promise.all([0, 1, 2].map(() => scene.pastBooking({ enterpriseId })))
      const answers = await Promise.all(
        bookings.map((bookingId, i) =>
          world.call(`city-${(i % 2) + 1}`, 'deduction/propose', { carrierId, bookingId, ...said, requestId: key() }),
        ),
      )
      expect(answers.map(reasonOf).toSorted()).toEqual(['ALREADY_PROPOSED', 'ALREADY_PROPOSED', 'OK'])
      expect(await stored(world, 'proposals', { enterpriseId })).toHaveLength(1)
    }
  })

  it('the station’s answer and another’s yes as its time is over: what was answered was answered before the yes', async () => {
    for (let round = 0; round < 5; round++) {
      const { proposalId, enterpriseId } = await propose()
      const [answering, agreeing, withdrawing] = await Promise.all([
        answer(proposalId),
        agree(proposalId),
        world.call('city-1', 'deduction/decline', { proposalId, reason: '再查查', requestId: key() }),
      ])
      const [kept] = await stored(world, 'proposals', { _id: proposalId })
      expect(kept!.answer !== null).toBe(answering.ok)
      // without the answer there is no yes before its time is over
      if (agreeing.ok) expect([answering.ok, withdrawing.ok]).toEqual([true, false])
      expect(await entriesOf(enterpriseId)).toHaveLength(agreeing.ok ? 1 : 0)
      expect(kept!.ended?.how ?? null).toBe(agreeing.ok ? 'agreed' : withdrawing.ok ? 'withdrawn' : null)
    }
  })

  it('two who attach one upload end with one file', async () => {
    for (let round = 0; round < 5; round++) {
      const { proposalId } = await propose()
      const uploadId = await scene.answerUpload(proposalId)
      const attach = () => world.call('manager-a', 'deduction/attach', { uploadId, requestId: key() })
      expect((await Promise.all([attach(), attach(), attach()])).map(codeOf)).toEqual(['OK', 'OK', 'OK'])
      expect((await get(proposalId)).files).toHaveLength(1)
    }
  })

  it('the same call sent many times does it once', async () => {
    const { proposalId, enterpriseId, proposing } = await propose()
    const same = await Promise.all([0, 1, 2, 3].map(() => world.call('city-1', 'deduction/propose', proposing)))
    for (const each of same) expect(each).toEqual({ ok: true, value: { proposalId } })
    await scene.answered(proposalId)
    const once = { proposalId, requestId: key() }
    const yes = await Promise.all([0, 1, 2, 3].map(() => world.call('city-2', 'deduction/agree', once)))
    expect(yes.map(codeOf)).toEqual(['OK', 'OK', 'OK', 'OK'])
    expect(await entriesOf(enterpriseId)).toHaveLength(1)
  })
})

/** A moment such that whoever was told then may answer until today and no longer. */
async function lastMoment(): Promise<number> {
  for (let days = 1; days < 30; days++) {
    const proposedAt = scene.now - days * day
    const proposalId = await scene.proposal({ proposedAt }, { enterpriseId: fresh('e') })
    const { clock, toldOn } = await get(proposalId)
    await change(world, 'proposals', { _id: proposalId }, { open: false })
    if (clock.over) return proposedAt + day
    expect(toldOn < clock.lastDay).toBe(true)
  }
  throw new Error('no time is ever over')
}
