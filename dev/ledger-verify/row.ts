import { digestOf, type Json, textOf } from './text'

type Fields = { [name: string]: Json }

/** A document of the export, as far as a check needs its parts. */
export interface Row {
  fields: Fields
  chained: Fields
  entry: Fields
  carrierId: string
  seq: number
  rowId: string
}

export const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** null: not a row at all */
export function rowOf(fields: Json): Row | null {
  if (!isFields(fields) || !isFields(fields.chained) || !isFields(fields.entry)) return null
  const { chained, entry, carrierId, seq, rowId } = fields
  if (typeof carrierId !== 'string' || typeof seq !== 'number' || typeof rowId !== 'string') return null
  return { fields, chained, entry, carrierId, seq, rowId }
}

/** What a row says in two places and has to say alike. */
const told = [
  ['carrierId', ({ fields }: Row) => fields.carrierId],
  ['seq', ({ fields }: Row) => fields.seq],
  ['rowId', ({ fields }: Row) => fields.rowId],
  ['itemId', ({ fields }: Row) => fields.itemId],
  ['serviceOn', ({ fields }: Row) => fields.serviceOn],
  ['decidedAt', ({ fields }: Row) => fields.decidedAt],
  ['kind', ({ entry }: Row) => entry.kind],
] as const

/** The same of an award or a deduction; a reversal has none of these of its own. */
const toldOfEntry = [
  ['carrierId', ({ entry }: Row) => entry.carrierId],
  ['itemId', ({ entry }: Row) => entry.itemId],
  ['amount', ({ entry }: Row) => (entry.kind === 'deduction' ? -Number(entry.amount) : Number(entry.amount))],
  ['serviceOn', ({ entry }: Row) => isFields(entry.dates) && entry.dates.service],
  ['claimOn', ({ entry }: Row) => isFields(entry.dates) && entry.dates.claim],
  ['verificationOn', ({ entry }: Row) => isFields(entry.dates) && entry.dates.verification],
  ['table', ({ entry }: Row) => entry.rule],
] as const

/** What is wrong with a row taken alone. `open`: its commitment could be opened. */
export function looked(row: Row): { wrong: string[]; open: boolean } {
  const { fields, chained, entry } = row
  const wrong: string[] = []
  const text = textOf(chained)
  if (text === null || digestOf(text) !== fields.hash) wrong.push('the fingerprint is not that of the chained part')
  const { seq: _seq, chained: _chained, hash: _hash, salt, ...rest } = fields
  const restText = textOf(rest)
  if (typeof salt === 'string' && (restText === null || digestOf(salt + restText) !== chained.commitment))
    wrong.push('the commitment does not open')
  const pairs = entry.kind === 'reversal' ? told : [...told, ...toldOfEntry]
  for (const [name, of] of pairs)
    if (textOf(chained[name] ?? null) !== textOf((of(row) as Json | undefined) ?? null))
      wrong.push(`${name} is told in two ways`)
  if (entry.id !== fields._id) wrong.push('the entry is not that of the document')
  return { wrong, open: typeof salt === 'string' }
}
