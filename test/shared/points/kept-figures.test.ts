import { addDays } from '@shared/calendar/local-date'
import { asId, type EnterpriseId } from '@shared/ids'
import { type Figures, figuring } from '@shared/points/figures'
import { keepFigures } from '@shared/points/kept-figures'
import type { LedgerEntry } from '@shared/points/ledger'
import type { Readings } from '@shared/points/readings'
import { defaultValues } from '@shared/settings/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { times } from '../../times'
import { award, cycle2026, deducted, itemId, publishedOn, reversal, sameDay, under } from './builders'
import { laterVersion, otherTable } from './other-table'

const facts = { tables: [otherTable, laterVersion], cycle: cycle2026, admittedOn: publishedOn }
/** The cycle before it left over what lies in its last two days. */
const afterSettled = { ...facts, cycle: { ...cycle2026, takesFrom: addDays(cycle2026.from, -2) } }
interface Step {
  what: string
  item: string
  enterprise: string
  amount: number
  day: number
  later: number
  version: number
  pick: number
}
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('award', 'award', 'deduction', 'reversal'),
  item: fc.constantFrom('event', 'loan', 'case-study', 'yearbook', 'fading'),
  enterprise: fc.constantFrom('e1', 'e2'),
  amount: fc.integer({ min: 1, max: 900 }),
  // many on one day, and some at the edges of the cycle
  day: fc.oneof(fc.integer({ min: 90, max: 100 }), fc.integer({ min: -2, max: 216 })),
  later: fc.constantFrom(0, 0, 1, 5),
  version: fc.nat(1),
  pick: fc.nat(),
})

/** What happened to a station, in some order: an entry is reversed at most once, a reversal too. */
function eventsOf(steps: Step[]): LedgerEntry[] {
  const open: LedgerEntry[] = []
  return steps.flatMap(({ what, item, enterprise, amount, day, later, version, pick }, n) => {
    const service = addDays(cycle2026.from, day)
    const end = addDays(service, later)
    const dates = { service, ...(later > 0 && { completed: end }), claim: end, verification: addDays(end, 1) }
    // the order of ids is not that of arrival
    const id = (n * 37) % 97
    const enterpriseId = asId<EnterpriseId>(enterprise)
    const reversed = what === 'reversal' && open.length > 0 ? open.splice(pick % open.length, 1)[0] : undefined
    const entry = reversed
      ? reversal(reversed)
      : what === 'deduction'
        ? deducted(`f:${id}`, amount, { itemId: itemId('promise'), dates })
        : award(`r${id}`, amount, { itemId: itemId(item), enterpriseId, dates })
    open.push(entry)
    return under(version === 0 ? otherTable : laterVersion, [entry])
  })
}

const idsIn = ({ sheet, run }: Figures['awards']) => sheet.entries.map(({ id }, i) => [id, run.units[i]])
const figuresIn = ({ total, raw, awards, deductions }: Figures) => [total, raw, idsIn(awards), idsIn(deductions)]

test.each([
  ['the defaults', {}, facts],
  ['the defaults, with what a settled cycle left over', {}, afterSettled],
  [
    'the day of verification, caps of each version apart',
    { countingDate: 'verification', capsAcrossVersions: 'per-version' },
    facts,
  ],
  [
    'the day of completion, in days, caps unscaled',
    { serviceDay: 'completed', factor: 'days', itemCaps: 'unscaled' },
    facts,
  ],
] satisfies [string, Partial<Readings>, typeof facts][])(
  'under %s, after each entry the figures are those of all so far',
  (_, some, facts) => {
    const readings = { ...defaultValues, ...some }
    fc.assert(
      fc.property(fc.array(step, { maxLength: 90 }), (steps) => {
        const kept = keepFigures(facts, readings)
        const entries = eventsOf(steps)
        for (const [n, entry] of entries.entries()) {
          kept.enter(entry)
          const again = figuring({ ...facts, entries: entries.slice(0, n + 1) })(readings)
          const now = kept.figures()
          expect(figuresIn(now)).toEqual(figuresIn(again))
        }
      }),
      { numRuns: times(60) },
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

test('of more entries than there was room for at first, the figures are those of all', () => {
  const items = ['event', 'loan', 'case-study', 'yearbook']
  const entries = under(
    otherTable,
    Array.from({ length: 200 }, (_, n) => {
      const dates = sameDay(addDays(cycle2026.from, (n * 13) % 200))
      return award(`r${n}`, 10 + n, { itemId: itemId(items[n % 4]!), dates })
    }),
  )
  const kept = keepFigures(facts, defaultValues)
  for (const entry of entries) kept.enter(entry)
  expect(figuresIn(kept.figures())).toEqual(figuresIn(figuring({ ...facts, entries })(defaultValues)))
})

test('what is taken back outside the cycle takes nothing from within it', () => {
  const dayOf = (n: number) => sameDay(addDays(cycle2026.to, n))
  const loan = { itemId: itemId('loan') }
  const [inside, after] = under(otherTable, [
    award('in', 100, { ...loan, dates: dayOf(0) }),
    award('out', 100, { ...loan, dates: dayOf(1) }),
  ])
  const kept = keepFigures(facts, defaultValues)
  for (const entry of [inside!, after!, reversal(after!)]) kept.enter(entry)
  expect(figuresIn(kept.figures())).toEqual(figuresIn(figuring({ ...facts, entries: [inside!] })(defaultValues)))
})
