import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierId, RowId } from '@shared/ids'
import { canonicalIfAny } from '@shared/points/canonical'
import { type ChainedRow, chainedPart, origin, reversedPart } from '@shared/points/chain'
import type { Deps } from '../../platform/deps'
import { sha256 } from '../../platform/secrets'
import { type LedgerDoc, ledger, ledgerHeads } from '../../store/ledger'
import { type Latest, latestStatement } from './latest-statement'

interface Checked {
  /** how many there are, and the fingerprint of the last */
  rows: number
  head: string
  /** the first row that does not fit; null: all do */
  brokenAt: number | null
  /** the statement that names its head; null: none does */
  signedOn: LocalDate | null
  /** whether that was signed with a key that is held outside the database */
  keyHeld: boolean
}

const asWritten = { key: 'seq', direction: 'asc' } as const

/** Somebody who writes meanwhile makes one look again; whoever does so all the time is believed in the end. */
const mostLooks = 4

/**
 * Named outside the database are the rows that were erased, since one that nobody listed was emptied by hand; and whose signature counts,
 * since whoever writes in the database can put another key beside another signature.
 */
export type ChainDeps = Pick<Deps, 'documents'> & {
  config: Pick<Deps['config'], 'LEDGER_ERASED' | 'LEDGER_PUBLIC_KEYS'>
}

/** What every chain is held against: read and verified once for all that are looked at together. */
export const signedLast = ({ documents, config }: ChainDeps): Promise<Latest | null> =>
  latestStatement(documents, config.LEDGER_PUBLIC_KEYS)

/** Whether a carrier's rows are the chain that its head and the latest signed statement say they are (T20). */
export async function checkChain(
  deps: ChainDeps,
  carrierId: CarrierId,
  latest: Latest | null,
  looks = 1,
): Promise<Checked> {
  const { documents } = deps
  const head = await ledgerHeads.get(documents, carrierId)
  const signed = latest?.day
  const named = signed?.statement.heads.find((each) => each.carrierId === carrierId)
  const erased = new Set(deps.config.LEDGER_ERASED.split(','))
  const before = new Map<RowId, Original>()
  let last: Pick<LedgerDoc, 'seq' | 'hash'> = origin
  let brokenAt: number | null = null
  for await (const doc of ledger.each(documents, { carrierId }, asWritten)) {
    const outside = named?.seq === doc.seq && named.hash !== doc.hash
    if (brokenAt === null && (outside || !(follows(doc, last) && fits(doc, before, erased)))) brokenAt = doc.seq
    before.set(doc.rowId, { _id: doc._id, chained: doc.chained })
    last = doc
  }
  const cut = (at: { seq: number; hash: string } | null | undefined) => at != null && at.seq > last.seq
  // a statement that was changed itself shows of no chain that it is whole
  const doubtful = latest !== null && !latest.sound
  if (brokenAt === null && (doubtful || cut(head) || cut(named) || (head?.hash ?? origin.hash) !== last.hash))
    brokenAt = last.seq + 1
  const moved = brokenAt !== null && (await ledgerHeads.get(documents, carrierId))?.hash !== head?.hash
  if (moved && looks < mostLooks) return checkChain(deps, carrierId, latest, looks + 1)
  const signedOn = named && signed ? signed._id : null
  return { rows: last.seq, head: last.hash, brokenAt, signedOn, keyHeld: latest?.keyHeld === true }
}

/** What a reversal is held against. */
type Original = Pick<LedgerDoc, '_id' | 'chained'>

/** One row after the one before it. */
const follows = ({ seq, chained, hash }: LedgerDoc, last: Pick<LedgerDoc, 'seq' | 'hash'>): boolean =>
  seq === last.seq + 1 && chained.seq === seq && chained.previous === last.hash && hash === digestOf(chained)

/** One row that follows, by itself: all that is counted says what the chain says, and the rest opens what the chain is committed to, unless it was erased. */
function fits(doc: LedgerDoc, before: ReadonlyMap<RowId, Original>, erased: ReadonlySet<string>): boolean {
  const { seq: _seq, chained, hash, salt, ...committed } = doc
  const said = saidBy(doc, before)
  if (!said || digestOf({ ...chained, ...said }) !== hash || doc.entry.id !== doc._id) return false
  return salt === null ? erased.has(doc.rowId) : digestOf(committed, salt) === chained.commitment
}

/** What a row says beside its chained part, as it has to stand there; null: it takes back what was not there. */
function saidBy(doc: LedgerDoc, before: ReadonlyMap<RowId, Original>): Partial<ChainedRow> | null {
  const { entry, chained, carrierId, rowId, itemId, serviceOn, decidedAt } = doc
  const own = { carrierId, rowId, itemId, serviceOn, decidedAt }
  if (entry.kind !== 'reversal') return { ...chainedPart(entry), ...own }
  const original = chained.reversesId === null ? undefined : before.get(chained.reversesId)
  return original?._id === entry.reversedId ? { ...reversedPart(original.chained), ...own } : null
}

function digestOf(value: unknown, salt = ''): string | null {
  const text = canonicalIfAny(value)
  return text === null ? null : sha256(salt + text)
}
