import { beijingDate, instantOf } from '@shared/calendar/beijing'
import { addDays, daysBetween, eachDay, localDate } from '@shared/calendar/local-date'
import { asId, type EnterpriseId } from '@shared/ids'
import { type Asked, decideFigure } from '@shared/outcome/decide-figure'
import { answerUntil, decideOutcome, type OutcomeAnswer, outcomeAnswers } from '@shared/outcome/decide-outcome'
import { askedAt, dueRound, nextAsk, outcomesDue } from '@shared/outcome/round'
import { outcomeRounds, outcomeRule } from '@shared/outcome/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { times } from '../../times'

const day = 86_400_000
const served = localDate('2026-10-09')
const known = { codeUnusual: false, frozenAt: null }
const { fewest, answerDays, changeDays } = outcomeRule

describe('a round', () => {
  it('is due so many days after, in the morning, and each comes after the other', () => {
    expect(askedAt(served, 30)).toBe(instantOf('2026-11-08T10:00:00+08:00'))
    expect(askedAt(served, 90)).toBe(instantOf('2027-01-07T10:00:00+08:00'))
    expect([nextAsk(served, 0), dueRound(served, 0)]).toEqual([askedAt(served, 30), null])
    const first = askedAt(served, 30)
    expect([nextAsk(served, first), dueRound(served, first)]).toEqual([askedAt(served, 90), 30])
    const second = askedAt(served, 90)
    expect([nextAsk(served, second - 1), dueRound(served, second - 1)]).toEqual([second, 30])
    expect([nextAsk(served, second), dueRound(served, second)]).toEqual([null, 90])
  })

  it('is counted by whole months, and no day of one before nobody can change anything any more', () => {
    for (const today of eachDay(localDate('2027-01-01'), localDate('2028-03-01')))
      for (const round of outcomeRounds) {
        const due = outcomesDue(today, round)
        expect(addDays(due, 1).slice(8)).toBe('01')
        expect(daysBetween(due, today)).toBeGreaterThan(round + answerDays + changeDays)
        expect(beijingDate(answerUntil({ askedAt: askedAt(due, round), answeredAt: null })) < today).toBe(true)
      }
  })
})

describe('an answer', () => {
  const open = { askedAt: day, answeredAt: null }
  it('is taken for so long, and changed for so long after it was first given', () => {
    const last = day + answerDays * day - 1
    expect(decideOutcome(open, 'none', known, last)).toEqual({ accepted: true, answeredAt: last })
    expect(decideOutcome(open, 'none', known, last + 1)).toMatchObject({ code: 'TOO_LATE' })
    const given = { askedAt: day, answeredAt: last }
    expect(decideOutcome(given, 'none', known, last + changeDays * day - 1)).toEqual({
      accepted: true,
      answeredAt: last,
    })
    expect(decideOutcome(given, 'none', known, last + changeDays * day)).toMatchObject({ code: 'TOO_LATE' })
  })

  it('is nobody’s of the station, and of no enterprise that may not be what it says', () => {
    expect(decideOutcome(open, 'same', known, day)).toMatchObject({ code: 'RELATED_PARTIES' })
    expect(decideOutcome(open, 'none', { ...known, codeUnusual: true }, day)).toMatchObject({
      code: 'ENTERPRISE_UNCONFIRMED',
    })
    expect(decideOutcome(open, 'none', { ...known, frozenAt: 1 }, day)).toMatchObject({ code: 'ENTERPRISE_FROZEN' })
  })
})

/** So many enterprises, each with what it said, or null. */
const said = (answers: readonly (OutcomeAnswer | null)[], own: Partial<Asked> = {}): Asked[] =>
  answers.map((answer, i) => ({
    ...{ enterpriseId: asId<EnterpriseId>(`e${i}`), servedOn: served, answer, answeredAt: answer && i + 1 },
    ...own,
  }))

describe('a figure', () => {
  it('is none below the smallest number of who answered, however many were asked', () => {
    const answers = Array.from({ length: fewest - 1 }, () => 'solved' as const)
    const silent = Array.from({ length: 40 }, () => null)
    expect(decideFigure(said([...answers, ...silent]), served)).toBeNull()
    expect(decideFigure(said([...answers, 'partly', ...silent]), served)).toMatchObject({
      asked: fewest + 40,
      answered: fewest,
      solved: fewest - 1,
      partly: 1,
    })
  })

  it('is none where all that were asked said the same: that would say what each of them said', () => {
    const same = Array.from({ length: fewest + 3 }, () => 'unsolved' as const)
    expect(decideFigure(said(same), served)).toBeNull()
    expect(decideFigure(said([...same, null]), served)).toMatchObject({ unsolved: fewest + 3, asked: fewest + 4 })
  })

  it('counts each enterprise once, by what it said last, as a count by hand does', () => {
    const one = fc.record({
      enterpriseId: fc.integer({ min: 0, max: 30 }).map((n) => asId<EnterpriseId>(`e${n}`)),
      servedOn: fc.integer({ min: 0, max: 60 }).map((n) => addDays(served, n)),
      said: fc.option(fc.constantFrom(...outcomeAnswers)),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 80 }), (rows) => {
        const questions = rows.map(({ said: answer, ...rest }, i) => ({ ...rest, answer, answeredAt: answer && i + 1 }))
        const figure = decideFigure(questions, addDays(served, 60))
        const lastOf: Record<string, string> = {}
        for (const { enterpriseId, answer } of questions) if (answer) lastOf[enterpriseId] = answer
        const all = Object.values(lastOf)
        const asked = new Set(questions.map(({ enterpriseId }) => enterpriseId)).size
        const alike = all.length === asked && new Set(all).size === 1
        if (all.length < fewest || alike) {
          expect(figure).toBeNull()
          return
        }
        const counts = Object.fromEntries(
          outcomeAnswers.map((each) => [each, all.filter((one) => one === each).length]),
        )
        expect(figure).toMatchObject({ asked, answered: all.length, ...counts })
        expect(questions.every(({ servedOn }) => servedOn >= figure!.from)).toBe(true)
      }),
      { numRuns: times(1000) },
    )
  })
})
