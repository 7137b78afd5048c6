import { asId, type CarrierId } from '@shared/ids'
import { linked } from '../../cloudfunctions/modules/points/link'
import type { LedgerDoc } from '../../cloudfunctions/store/ledger'
import type { Json } from '../../dev/ledger-verify/text'
import { type Head, verify } from '../../dev/ledger-verify/verify'
import { seeded } from '../../localcloud'
import { type Change, changes, type Export } from './changes'
import { chainOfRows } from './town'

export interface Findings {
  edits: number
  detected: number
  /** by the kind of change: how many, and how many of them were found */
  byChange: Record<Change, [made: number, found: number]>
  /** changes that nobody noticed */
  missed: { change: Change; rows: Export }[]
}

const exported = (docs: readonly LedgerDoc[]): Export => JSON.parse(JSON.stringify(docs)) as Export
const carrierId = asId<CarrierId>('station-示例')

/** Changes a ledger so many times, each time one that was whole, and asks the verifier without any head. */
export function tampering(edits: number, seed: number): Findings {
  const random = seeded(seed)
  const names = Object.keys(changes) as Change[]
  const findings: Findings = {
    ...{ edits, detected: 0, missed: [] },
    byChange: { edit: [0, 0], remove: [0, 0], reorder: [0, 0], insert: [0, 0] },
  }
  let whole: Export = []
  for (let n = 0; n < edits; n++) {
    if (n % 100 === 0) whole = exported(chainOfRows(carrierId, 24, random))
    const change = names[n % names.length]!
    const rows = changes[change](whole, random)
    const found = verify(rows as Json[]).problems.length > 0
    findings.byChange[change][0]++
    if (found) findings.byChange[change][1]++
    else findings.missed.push({ change, rows })
  }
  findings.detected = edits - findings.missed.length
  return findings
}

/** What cannot be seen in a chain itself, and is seen against a head that was kept elsewhere. */
export interface Unseen {
  name: 'a truncation' | 'a valid append' | 'a re-hashed suffix'
  /** problems without a head, and with it; `after`: rows that the head does not cover */
  alone: number
  withHead: number
  after: number
}

export function unseen(seed: number): Unseen[] {
  const random = seeded(seed)
  const docs = chainOfRows(carrierId, 24, random)
  const head: Head = { carrierId, seq: docs.length, hash: docs.at(-1)!.hash }
  const longer = chainOfRows(carrierId, 25, seeded(seed))
  const cases: [Unseen['name'], LedgerDoc[]][] = [
    ['a truncation', docs.slice(0, -3)],
    ['a valid append', longer],
    ['a re-hashed suffix', rehashed(docs)],
  ]
  return cases.map(([name, rows]) => {
    const [alone, held] = [verify(exported(rows) as Json[]), verify(exported(rows) as Json[], [head])]
    return { name, alone: alone.problems.length, withHead: held.problems.length, after: held.after }
  })
}

/** By somebody who knows the rules: one row says something else, and it and all after it are chained anew. */
function rehashed(docs: readonly LedgerDoc[]): LedgerDoc[] {
  const at = docs.findIndex(
    ({ entry }, i) => i > 5 && entry.kind === 'award' && !docs.some((doc) => doc.chained.reversesId === docs[i]!.rowId),
  )
  const made: LedgerDoc[] = docs.slice(0, at)
  for (const [i, doc] of docs.slice(at).entries()) {
    const { seq: _seq, chained, hash: _hash, salt, ...committed } = doc
    const raised = i === 0 && committed.entry.kind === 'award'
    const entry = raised ? { ...committed.entry, amount: chained.amount + 500 } : committed.entry
    const said = raised ? { ...chained, amount: chained.amount + 500 } : chained
    made.push(linked(made.at(-1)!, { committed: { ...committed, entry } as typeof committed, said }, salt!))
  }
  return made
}
