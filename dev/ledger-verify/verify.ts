import { isFields, looked, type Row, rowOf } from './row'
import type { Json } from './text'

/** Where a chain ended at some time, as somebody outside the database wrote it down. */
export interface Head {
  carrierId: string
  seq: number
  hash: string
}

export interface Problem {
  carrierId: string
  /** the row; null: the chain as a whole */
  seq: number | null
  what: string
}

export interface Verdict {
  rows: number
  carriers: number
  /** where each chain ends now */
  heads: Head[]
  problems: Problem[]
  /** rows whose salt was erased, as their list says: nothing in them but the chained part could be checked */
  erased: number
  /** rows that were written after the heads */
  after: number
}

const zeros = '0'.repeat(64)

/**
 * Judges an export of the collection `ledger`.
 * @param heads what the chains are held against; without them nothing that was done at the end of a chain can be seen
 * @param erased rows of which it is known that their salt was erased
 */
export function verify(
  documents: Json[],
  heads: readonly Head[] = [],
  erased: ReadonlySet<string> = new Set(),
): Verdict {
  const verdict: Verdict = { rows: documents.length, carriers: 0, heads: [], problems: [], erased: 0, after: 0 }
  const chains = new Map<string, Row[]>()
  for (const document of documents) {
    const row = rowOf(document)
    if (row) chains.set(row.carrierId, [...(chains.get(row.carrierId) ?? []), row])
    else verdict.problems.push({ carrierId: '?', seq: null, what: 'not a row of a ledger' })
  }
  for (const [carrierId, rows] of [...chains].sort(([a], [b]) => (a < b ? -1 : 1))) {
    verdict.carriers++
    const ordered = [...rows].sort((a, b) => a.seq - b.seq)
    for (const [seq, what] of chainProblems(ordered, erased)) verdict.problems.push({ carrierId, seq, what })
    verdict.erased += ordered.filter(({ fields }) => fields.salt === null).length
    const last = ordered.at(-1)!
    verdict.heads.push({ carrierId, seq: last.seq, hash: String(last.fields.hash) })
  }
  for (const head of heads) {
    const rows = chains.get(head.carrierId) ?? []
    verdict.after += rows.filter(({ seq }) => seq > head.seq).length
    const what = againstHead(rows, head)
    if (what) verdict.problems.push({ carrierId: head.carrierId, seq: head.seq, what })
  }
  return verdict
}

function againstHead(rows: readonly Row[], { seq, hash }: Head): string | null {
  if (seq === 0) return null
  const row = rows.find((each) => each.seq === seq)
  if (!row) return 'the head names a row that is not there'
  return row.fields.hash === hash ? null : 'the head names another fingerprint'
}

/** @param rows of one carrier, by their number */
function* chainProblems(rows: readonly Row[], erased: ReadonlySet<string>): Generator<[seq: number, what: string]> {
  const seen = new Map<string, Row>()
  const ids = new Set<Json>()
  const reversed = new Set<Json>()
  let previous: Json = zeros
  for (const [i, row] of rows.entries()) {
    const { fields, chained, seq, rowId } = row
    if (seq !== i + 1) yield [seq, `row ${i + 1} is missing, or this one is there twice`]
    if (chained.previous !== previous) yield [seq, 'it does not follow the row before it']
    const { wrong, open } = looked(row)
    for (const what of wrong) yield [seq, what]
    if (!open && !erased.has(rowId)) yield [seq, 'it cannot be opened, and is not among those that were erased']
    if (ids.has(fields._id!) || seen.has(rowId)) yield [seq, 'there are two of it']
    if (row.entry.kind === 'reversal') {
      const original = seen.get(String(chained.reversesId))
      if (!original || !takesBack(row, original)) yield [seq, 'it takes back what was not there']
      if (reversed.has(chained.reversesId!)) yield [seq, 'it takes back what was taken back before']
      reversed.add(chained.reversesId!)
    }
    ids.add(fields._id!)
    seen.set(rowId, row)
    previous = fields.hash ?? null
  }
}

const takesBack = ({ chained, entry }: Row, original: Row) =>
  chained.amount === -Number(original.chained.amount) &&
  chained.itemId === original.chained.itemId &&
  isFields(entry) &&
  entry.reversedId === original.fields._id
