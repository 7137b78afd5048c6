import { addDays, addYears, localDate } from '@shared/calendar/local-date'
import { addWorkingDays } from '@shared/calendar/working-days'
import * as silences from '@shared/law/g26/points-silences'
import * as dates from '@shared/law/g26/service-date'
import { noticeCountsFrom } from '@shared/law/g26/station-procedure'
import * as status from '@shared/law/g26/station-status'
import { accidentsSince } from '@shared/law/k24/readings'
import { catalogue } from '@shared/settings/catalogue'
import type { Entry } from '@shared/settings/entry'
import { describe, expect, it } from 'vitest'

/** The worked examples of the readings, reckoned again from the calendar and from nothing that applies them. */
const day = (value: unknown) => localDate(String(value))
/** The last of so many working days of which `first` may be one. */
const lastOf = (first: string, count: number) => addWorkingDays(addDays(day(first), -1), count).date
/** A cycle is named by the year it ends in, on 30 September. */
const cycleAt = (value: unknown) => Number(String(value).slice(0, 4)) + (String(value).slice(5) > '09-30' ? 1 : 0)

describe('the worked examples of the readings', () => {
  it('count the 公示 and the report of a change from the day itself or from the next', () => {
    const notice = noticeCountsFrom.example
    expect(lastOf(String(addDays(day(notice.publishedOn), 1)), 5)).toBe(notice.gives['next-day'])
    expect(lastOf(String(notice.publishedOn), 5)).toBe(notice.gives['publication-day'])
    const change = status.changeCountsFrom.example
    expect(lastOf(String(addDays(day(change.changedOn), 1)), 30)).toBe(change.gives['next-day'])
    expect(lastOf(String(change.changedOn), 30)).toBe(change.gives['change-day'])
  })

  it('let one apply again two years after a cancellation, or a day later', () => {
    const { decidedOn, gives } = status.barCountsFrom.example
    expect(gives['decision-day']).toBe(addYears(day(decidedOn), 2))
    expect(gives['next-day']).toBe(addDays(addYears(day(decidedOn), 2), 1))
  })

  it('count a service while the title runs, or not, as the 培育期 goes on or has ended', () => {
    const { admittedOn, cultivatedOn, servedOn, gives } = status.periodAfterSuccess.example
    const titleEnds = addYears(day(cultivatedOn), status.validityYears.value)
    expect([admittedOn, cultivatedOn, servedOn, titleEnds].map(String).toSorted()).toEqual(
      [admittedOn, cultivatedOn, servedOn, titleEnds].map(String),
    )
    expect(gives).toEqual({ 'goes-on': 'accepted', ends: 'refused' })
  })

  it('move a 培育对象 off the list after three years, or after the third cycle', () => {
    const { admittedOn, gives } = status.removalUnit.example
    expect(gives.years).toBe(addYears(day(admittedOn), 3))
    expect(gives.cycles).toBe(`${cycleAt(admittedOn) + 2}-10-01`)
    const from = status.removalCountsFrom.example
    expect(addYears(day(from.cultivatedOn), 3)).toBe(from.on)
    expect(day(from.cultivatedOn) < addYears(day(from.admittedOn), 3)).toBe(true)
  })

  it('count a service in the cycle of the day that the reading names', () => {
    const counting = dates.countingDate.example
    expect(counting.gives).toEqual({
      service: cycleAt(counting.servedOn),
      claim: cycleAt(counting.claimedOn),
      verification: cycleAt(counting.verifiedOn),
    })
    const { servedOn, completedOn, gives } = dates.serviceDay.example
    expect(gives).toEqual({ served: cycleAt(servedOn), completed: cycleAt(completedOn) })
    expect(gives.served).not.toBe(gives.completed)
  })

  it('cap two versions of a table together, or each by itself', () => {
    const { capBefore, capAfter, rawBefore, rawAfter, gives } = silences.capsAcrossVersions.example
    const [before, after] = [Number(rawBefore), Number(rawAfter)]
    expect(gives.together).toBe(Math.min(before + after, Number(capAfter)))
    expect(gives['per-version']).toBe(Math.min(before, Number(capBefore)) + Math.min(after, Number(capAfter)))
  })

  it('tell apart a day before and after the end of a period', () => {
    const { servedOn, periodEndedOn, claimedOn } = silences.claimAfterPeriod.example
    expect([String(servedOn), String(periodEndedOn), String(claimedOn)]).toEqual(
      [servedOn, periodEndedOn, claimedOn].map(String).toSorted(),
    )
    const outside = silences.deductionOutsidePeriod.example
    expect(String(outside.happenedOn) > String(outside.periodEndedOn)).toBe(true)
    expect(addYears(day(accidentsSince.example.accidentOn), 3) < day(accidentsSince.example.filedOn)).toBe(true)
  })

  it('have an answer for each reading of every question, and not the same for all: or it would not be one', () => {
    for (const entry of Object.values<Entry>(catalogue)) {
      if (entry.kind !== 'reading') continue
      const { example, readings, question } = entry.axis
      expect(Object.keys(example.gives).toSorted(), question).toEqual(Object.keys(readings).toSorted())
      expect(new Set(Object.values(example.gives)).size, question).toBeGreaterThan(1)
      expect(Object.keys(example).length, question).toBeGreaterThan(1)
      expect(Object.keys(readings), question).toContain(entry.axis.default)
    }
  })
})
