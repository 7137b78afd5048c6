import { addDays } from '@shared/calendar/local-date'
import { asId, type EnterpriseId } from '@shared/ids'
import { figuring } from '@shared/points/figures'
import { keepFigures } from '@shared/points/kept-figures'
import type { LedgerEntry } from '@shared/points/ledger'
import type { Readings } from '@shared/points/readings'
import { defaultValues } from '@shared/settings/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { award, cycle2026, deducted, itemId, publishedOn, reversal, sameDay, under } from './builders'
import { otherTable } from './other-table'

const facts = { tables: [otherTable], cycle: cycle2026, admittedOn: publishedOn }
interface Step {
  what: string
  item: string
  enterprise: string
  amount: number
  day: number
  pick: number
}
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('award', 'award', 'deduction', 'reversal'),
  item: fc.constantFrom('event', 'loan', 'case-study', 'yearbook', 'fading'),
  enterprise: fc.constantFrom('e1', 'e2'),
  amount: fc.integer({ min: 1, max: 900 }),
  day: fc.integer({ min: -2, max: 216 }),
  pick: fc.nat(),
})

/** What happened to a station, in some order: an entry is reversed at most once, a reversal too. */
function eventsOf(steps: Step[]): LedgerEntry[] {
  const open: LedgerEntry[] = []
  return steps.flatMap(({ what, item, enterprise, amount, day, pick }, n) => {
    const dates = sameDay(addDays(cycle2026.from, day))
    const enterpriseId = asId<EnterpriseId>(enterprise)
    const reversed = what === 'reversal' && open.length > 0 ? open.splice(pick % open.length, 1)[0] : undefined
    const entry = reversed
      ? reversal(reversed)
      : what === 'deduction'
        ? deducted(`f:${n}`, amount, { itemId: itemId('promise'), dates })
        : award(`r${n}`, amount, { itemId: itemId(item), enterpriseId, dates })
    open.push(entry)
    return under(otherTable, [entry])
  })
}

test.each([
  ['the defaults', {}],
  ['the day of completion, in days, caps unscaled', { serviceDay: 'completed', factor: 'days', itemCaps: 'unscaled' }],
] satisfies [string, Partial<Readings>][])(
  'under %s, after each entry the figures are those of all so far',
  (_, some) => {
    const readings = { ...defaultValues, ...some }
    fc.assert(
      fc.property(fc.array(step, { maxLength: 90 }), (steps) => {
        const kept = keepFigures(facts, readings)
        const entries = eventsOf(steps)
        for (const [n, entry] of entries.entries()) {
          kept.enter(entry)
          const again = figuring({ ...facts, entries: entries.slice(0, n + 1) })(readings)
          const now = kept.figures()
          expect([now.total, now.raw, [...now.awards.run.units]]).toEqual([
            again.total,
            again.raw,
            [...again.awards.run.units],
          ])
        }
      }),
      { numRuns: 60 },
    )
  },
)

test('an entry twice, or a reversal of nothing, is an error', () => {
  const kept = keepFigures(facts, defaultValues)
  const [entry] = under(otherTable, [award('r', 100, { itemId: itemId('loan') })])
  kept.enter(entry!)
  expect(() => kept.enter(entry!)).toThrow(RangeError)
  expect(() => kept.enter(reversal(award('gone', 1)))).toThrow(/unknown entry/)
})
