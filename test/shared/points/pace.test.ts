import { addDays, localDate } from '@shared/calendar/local-date'
import type { StandingFacts } from '@shared/points/figures'
import type { AwardEntry } from '@shared/points/ledger'
import { paceOf } from '@shared/points/pace'
import { paceEntries } from '@shared/points/pace-terms'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, it } from 'vitest'
import { award, cycle2027, itemId, plainItem, plainTable, reversal, sameDay } from './builders'

/** Ten weeks before the end of a full cycle: nothing is scaled. */
const today = addDays(cycle2027.to, -70)
const table = { ...plainTable, items: [plainItem, { ...plainItem, id: itemId('once'), once: 'cycle' as const }] }
const facts = (entries: StandingFacts['entries'], own: Partial<StandingFacts> = {}): StandingFacts => ({
  ...{ entries, tables: [table], cycle: cycle2027, admittedOn: cycle2027.from },
  ...own,
})
const pace = (entries: StandingFacts['entries'], own: Partial<StandingFacts> = {}, on = today) =>
  paceOf(facts(entries, own), defaultValues, on)
const ago = (days: number, own: Partial<AwardEntry> = {}) =>
  award(`r${days}-${own.itemId ?? 'x'}`, 100, { dates: sameDay(addDays(today, -days)), ...own })
/** One in each of the eight weeks, on the same day of it. */
const weekly = Array.from({ length: 8 }, (_, week) => ago(3 + 7 * week))

describe('where a station would stand if it went on so', () => {
  it('repeats the last eight weeks until the cycle ends', () => {
    expect(pace(weekly)).toEqual({ entries: 8, low: 1800, total: 1800, high: 1800, until: cycle2027.to })
  })

  it('is as low as its four weakest weeks, and as high as its four strongest', () => {
    const early = Array.from({ length: 6 }, (_, n) => ago(53 - n))
    // all six lie in the first of the eight weeks, which comes round twice in ten
    expect(pace(early)).toEqual({
      entries: 6,
      low: 600,
      total: 600 + 2 * 600,
      high: 600 + 2 * 600,
      until: cycle2027.to,
    })
  })

  it('says nothing of fewer than five entries, nor of older ones, nor of what was taken back', () => {
    const four = weekly.slice(0, paceEntries - 1)
    expect(pace(four)).toBeNull()
    expect(pace([...four, ago(56)])).toBeNull()
    expect(pace([...four, ago(55)])).toMatchObject({ entries: 5 })
    expect(pace([...weekly.slice(0, 5), reversal(weekly[0]!)])).toBeNull()
  })

  it('does not repeat what counts once, and keeps the caps', () => {
    const with1 = [...weekly, ago(4, { itemId: itemId('once') })]
    expect(pace(with1)?.total).toBe(1900)
    const caps = [{ id: 'cap', level: { itemId: itemId('x') }, per: [], limit: { points: 1000 } }]
    expect(pace(weekly, { tables: [{ ...table, caps }] })).toMatchObject({ low: 1000, total: 1000, high: 1000 })
  })

  it('has nothing to say on the last day of the cycle', () => {
    expect(pace(weekly, {}, cycle2027.to)).toBeNull()
    expect(pace(weekly, {}, localDate('2027-10-01'))).toBeNull()
  })
})
