import { beijingDate } from '@shared/calendar/beijing'
import { addDays, type LocalDate, localDate } from '@shared/calendar/local-date'
import {
  decideAgreement,
  decideAnswer,
  decideDecline,
  decideProposing,
  decideRetelling,
  filedBefore,
  handedIn,
  type ProposalEnd,
  proposalEnds,
  proposalState,
} from '@shared/case/decide-proposal'
import { replyWorkingDays } from '@shared/case/reply-days'
import { replyClock } from '@shared/case/reply-terms'
import { asId, type PersonId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, it } from 'vitest'

const [first, second] = [asId<PersonId>('p_1'), asId<PersonId>('p_2')]
const toldAt = Date.parse('2026-09-02T15:00:00+08:00')
const clock = replyClock(toldAt, defaultValues)
const [lastDay, after] = [clock.lastDay, addDays(clock.lastDay, 1)]

/** Every state that a proposal can be in. */
const told = { proposedById: first, answer: null, ended: null }
const answered = { ...told, answer: { text: '' } }
const ended = (how: ProposalEnd) => ({ ...answered, ended: { how } })
const states = [told, answered, ...proposalEnds.map(ended)]

const agree = (proposal: (typeof states)[number], byId: PersonId, today: LocalDate, amount = 200) => {
  const decision = decideAgreement(proposal, byId, { clock, amount, told: 200 }, today)
  return decision.accepted ? 'accepted' : decision.code
}
const answer = (proposal: (typeof states)[number], today: LocalDate, waiting = 0) => {
  const decision = decideAnswer(proposal, { clock, waiting }, today)
  return decision.accepted ? 'accepted' : decision.code
}

describe('state × action × role × time', () => {
  it.each<[string, (typeof states)[number], string, string, string, string]>([
    // before its time is over and after: the second's yes, then the first's
    ['told', told, 'STATION_NOT_HEARD', 'accepted', 'SECOND_PERSON_NEEDED', 'SECOND_PERSON_NEEDED'],
    ['answered', answered, 'accepted', 'accepted', 'SECOND_PERSON_NEEDED', 'SECOND_PERSON_NEEDED'],
    ...proposalEnds.map((how): [string, (typeof states)[number], string, string, string, string] => [
      ...([how, ended(how)] as const),
      ...([how, how, how, how] as const),
    ]),
  ])('%s: agreeing', (_, proposal, before, late, own, ownLate) => {
    expect([agree(proposal, second, lastDay), agree(proposal, second, after)]).toEqual([before, late])
    expect([agree(proposal, first, lastDay), agree(proposal, first, after)]).toEqual([own, ownLate])
  })

  it('answering: once, while it is open and its time is not over', () => {
    expect(states.map((state) => answer(state, lastDay))).toEqual(['accepted', 'answered', ...proposalEnds])
    expect(states.map((state) => answer(state, after))).toEqual(['ANSWER_LATE', 'answered', ...proposalEnds])
    expect(answer(told, lastDay, 1)).toBe('EVIDENCE_WAITING')
  })

  it('a no ends it: withdrawn by who proposed it, declined by any other, whether or not the station has answered', () => {
    for (const proposal of [told, answered]) {
      expect(decideDecline(proposal, first)).toEqual({ accepted: true, how: 'withdrawn' })
      expect(decideDecline(proposal, second)).toEqual({ accepted: true, how: 'declined' })
    }
    for (const how of proposalEnds) expect(decideDecline(ended(how), second)).toMatchObject({ code: how })
  })

  it('is read from what happened', () => {
    expect(states.map(proposalState)).toEqual(['told', 'answered', ...proposalEnds])
  })

  it('is agreed to at no other amount than the station was told', () => {
    expect(agree(answered, second, lastDay, 201)).toBe('AMOUNT_CHANGED')
  })

  it('has the files that came with its answer, and none before it', () => {
    const evidence = [{ addedAt: 1 }]
    const said = { at: 2 }
    for (const [answer, files] of [[null, []] as const, [said, evidence] as const])
      expect(handedIn({ answer, earlier: [], evidence })).toEqual(files)
  })

  it('told anew, has those of its earlier answers, and the others when it has answered anew', () => {
    const evidence = [1, 2, 3, 4].map((addedAt) => ({ addedAt }))
    const earlier = [{ answer: { at: 2 } }, { answer: { at: 3 } }, { answer: null }]
    expect(filedBefore({ earlier })).toBe(3)
    expect(filedBefore({ earlier: [{ answer: null }] })).toBeNull()
    expect(handedIn({ answer: null, earlier, evidence })).toEqual(evidence.slice(0, 3))
    expect(handedIn({ answer: { at: 5 }, earlier, evidence })).toEqual(evidence)
  })

  it('is told anew as long as it is open, and only if there is another amount to tell', () => {
    const retell = (proposal: (typeof states)[number], amount: number) => {
      const decision = decideRetelling(proposal, { amount, told: 200 })
      return decision.accepted ? 'accepted' : decision.code
    }
    expect(states.map((state) => retell(state, 300))).toEqual(['accepted', 'accepted', ...proposalEnds])
    expect(states.map((state) => retell(state, 200))).toEqual(['told', 'answered', ...proposalEnds])
  })

  it('is one of its fact', () => {
    expect(decideProposing({})).toMatchObject({ code: 'ALREADY_PROPOSED', basis: productRules.oneDeductionPerFact })
    expect(decideProposing(null)).toEqual({ accepted: true })
  })
})

describe('the time that a station has', () => {
  it('is what the city set, else our own rule, which says its figure', () => {
    expect(clock).toMatchObject({ workingDays: replyWorkingDays, basis: productRules.deductionAnswered })
    expect(clock.basis).toMatchObject({ rule: expect.stringContaining(` ${replyWorkingDays} 个工作日`) })
    const set = replyClock(toldAt, { ...defaultValues, deductionReplyWorkingDays: replyWorkingDays + 2 })
    expect(set).toMatchObject({ workingDays: replyWorkingDays + 2, basis: { kind: 'operator' } })
    expect(set.lastDay > clock.lastDay).toBe(true)
  })

  it('counts working days over the National Day, 调休 included', () => {
    const from = Date.parse('2026-09-29T10:00:00+08:00')
    const { lastDay: last } = replyClock(from, { ...defaultValues, deductionReplyWorkingDays: 1 })
    expect(last).toBe(localDate('2026-09-30'))
    const over = replyClock(from, { ...defaultValues, deductionReplyWorkingDays: 2 })
    expect(over.lastDay > localDate('2026-10-07')).toBe(true)
  })

  it('is over for nobody on a day that may still move: the station answers, and nobody decides without it', () => {
    const provisional = replyClock(Date.parse('2026-12-31T10:00:00+08:00'), defaultValues)
    expect(provisional.provisional).toBe(true)
    const years = addDays(beijingDate(toldAt), 1000)
    expect(decideAnswer(told, { clock: provisional, waiting: 0 }, years)).toEqual({ accepted: true })
    const facts = { clock: provisional, amount: 200, told: 200 }
    expect(decideAgreement(told, second, facts, years)).toMatchObject({ code: 'STATION_NOT_HEARD' })
    expect(decideAgreement(answered, second, facts, years)).toEqual({ accepted: true })
  })
})
