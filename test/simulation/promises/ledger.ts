import { localDate } from '@shared/calendar/local-date'
import { figuring } from '@shared/points/figures'
import { sampleTable } from '@shared/points/sample-table'
import { defaultValues } from '@shared/settings/values'
import type { LedgerDoc, LedgerHead } from '../../../cloudfunctions/store/ledger'
import type { TableVersion } from '../../../cloudfunctions/store/tables'
import type { Json } from '../../../dev/ledger-verify/text'
import { verify } from '../../../dev/ledger-verify/verify'
import { Fraction } from '../../shared/points/oracle'
import { slowly } from '../../shared/points/slow-oracle'
import type { History } from '../run'
import type { Schedule } from '../schedule'
import { all, type Must } from './after'

/** D2, D5: each entry is worth what the version that it names says; what a station has is what is in force, added up under its caps. */
export function sums(_: Schedule, history: History, must: Must): void {
  const tables = [sampleTable, ...all<TableVersion>(history, 'table-versions').map(({ table }) => table)]
  const entries = all<LedgerDoc>(history, 'ledger').map(({ entry }) => entry)
  const worth: Record<string, number> = {
    'S-03 0.4': 200,
    'S-03 next': 300,
    'S-02 0.4': 500,
    'S-02 next': 500,
    'K-02 0.4': 200,
    'K-02 next': 150,
  }
  for (const entry of entries)
    if (entry.kind !== 'reversal')
      must(entry.amount === worth[`${entry.itemId} ${entry.rule.version}`], `${entry.id} is worth ${entry.amount}`)
  const off = entries.flatMap((entry) => (entry.kind === 'deduction' ? [entry.facts.deductionsBefore] : [])).sort()
  must(off.join() === off.map((_, i) => i).join(), `deductions after ${off} others`)
  const readings = { ...defaultValues, lengthFrom: 'publication' } as const
  const cycle = { year: 2026, from: localDate('2026-03-01'), to: localDate('2026-09-30'), shortened: true }
  const { num, den } = figuring({ entries, tables, cycle, admittedOn: cycle.from })(readings).total
  const expected = slowly(entries, tables, readings)
  must(new Fraction(BigInt(num), BigInt(den)).equals(expected.total), `${num}/${den} points`)
}

/** D5: whatever the order, the rows of each carrier are one chain, and its head is where it ends. */
export function chain(_: Schedule, history: History, must: Must): void {
  const heads = all<LedgerHead>(history, 'ledger-heads').map(({ _id, seq, hash }) => ({ carrierId: _id, seq, hash }))
  const verdict = verify(all<Json>(history, 'ledger'), heads)
  for (const { carrierId, seq, what } of verdict.problems) must(false, `${carrierId} row ${seq}: ${what}`)
  must(verdict.after === 0, `${verdict.after} rows after the head`)
  const ended = verdict.heads.map(({ carrierId }) => carrierId)
  for (const carrierId of ended)
    must(
      heads.some((head) => head.carrierId === carrierId),
      `${carrierId} has no head`,
    )
}
