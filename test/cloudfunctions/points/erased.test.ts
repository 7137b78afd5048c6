import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId } from '@shared/ids'
import { expect, it } from 'vitest'
import { checkChain } from '../../../cloudfunctions/modules/points/check-chain'
import type { LedgerDoc } from '../../../cloudfunctions/store/ledger'
import { awardDoc, chainOf } from './entries'

const carrierId = asId<CarrierId>('station-a')
const whole = chainOf(Array.from({ length: 9 }, (_, n) => awardDoc(n, addDays(localDate('2026-04-20'), n))))
const erased = (own: Partial<LedgerDoc> = {}) =>
  whole.map((row) => (row.seq === 4 ? { ...row, salt: null, ...own } : row))
const { rowId, entry } = whole[3]!
if (entry.kind !== 'award') throw new Error('not an award')

/** A database that has these rows, the head of their chain, and no statement. */
async function brokenAt(rows: readonly LedgerDoc[], LEDGER_ERASED: string) {
  const { seq, hash } = whole.at(-1)!
  const find = async (collection: string, _where: object, { skip = 0 } = {}) =>
    collection === 'ledger' && skip === 0 ? rows : []
  const get = async (collection: string) =>
    collection === 'ledger-heads' ? { _id: carrierId, seq, hash, turn: 0 } : null
  const documents = { command: { gt: (n: number) => n }, get, find } as never
  return (await checkChain({ documents, config: { LEDGER_ERASED, LEDGER_PUBLIC_KEYS: '' } }, carrierId, null)).brokenAt
}

it('a row that was emptied for a person’s sake and is listed outside the database breaks nothing', async () => {
  expect(await brokenAt(whole, '')).toBeNull()
  expect(await brokenAt(erased(), '')).toBe(4)
  expect(await brokenAt(erased(), `l_other,${rowId}`)).toBeNull()
})

it('a row with what has no canonical text is broken, not the check', async () => {
  const half = whole.map((row) => (row.seq === 6 ? { ...row, entry: { ...entry, amount: 0.5 } } : row))
  expect(await brokenAt(half, '')).toBe(6)
})

it('what it counts is still what the chain says', async () => {
  expect(await brokenAt(erased({ entry: { ...entry, amount: entry.amount + 1 } }), rowId)).toBe(4)
  expect(await brokenAt(erased({ serviceOn: localDate('2026-10-02') }), rowId)).toBe(4)
})
