import { counting, waitingIn } from '@shared/evidence/inspection'
import { evidenceOfService } from '@shared/evidence/sign-in-sheet'
import type { Output } from '@/api/contract'
import { SHEET } from '@/features/evidence/kinds'

export type RecordView = Output<'service.record'>
export type Items = Output<'points.items'>
export type Item = Items['items'][number]
export type Held = RecordView['evidence'][number]

/** The items of the table that fit this kind of service, and how it took place. */
export const fitting = (record: RecordView, items: readonly Item[]) =>
  items.filter(({ categories, modes }) => categories.includes(record.category) && modes.includes(record.mode))

/** The item that the evidence is for: the one that was claimed, else the one that is chosen, else the first that fits. */
export function itemFor(record: RecordView, items: readonly Item[], chosen: string | null): Item | undefined {
  const claimed = liveClaim(record)?.itemId
  const options = fitting(record, items)
  if (claimed) return items.find(({ id }) => id === claimed)
  return options.find(({ id }) => id === chosen) ?? options[0]
}

/** One kind of evidence of a record: what is asked of it, and what is there. */
export interface Block {
  kind: string
  /** 0: the item does not ask for it */
  atLeast: number
  /** how many count */
  have: number
  files: Held[]
  /** the check-in itself is one of them */
  drawn: boolean
}

/** The kinds that the item asks for, in its order; then what else is there; then a place for what has none. */
export function blocksOf(record: RecordView, item: Item | undefined): Block[] {
  const have = evidenceOfService(record)
  const asked = item?.evidence ?? []
  const kinds = new Set([...asked.map(({ kind }) => kind), SHEET, ...record.evidence.map(({ kind }) => kind), 'other'])
  return [...kinds].map((kind) => ({
    kind,
    atLeast: asked.find((each) => each.kind === kind)?.atLeast ?? 0,
    have: have[kind] ?? 0,
    files: record.evidence.filter((file) => file.kind === kind),
    drawn: kind === SHEET,
  }))
}

/** What an item still asks for: only files that were found fine count. */
export const lackingIn = (blocks: readonly Block[]) =>
  blocks.flatMap(({ kind, atLeast, have }) => (have < atLeast ? [{ kind, lacks: atLeast - have }] : []))

/** How far the evidence of a record has come for an item. */
export function standingOf(record: RecordView, item: Item | undefined) {
  const blocks = blocksOf(record, item)
  const lacking = lackingIn(blocks)
  const need = item?.evidence.length ?? 0
  return { blocks, lacking, need, have: need - lacking.length, waiting: waitingIn(record.evidence) > 0 }
}

/** Whether a file of this kind may be added now. */
export const addsTo = ({ addable }: RecordView, kind: string) =>
  addable === 'any' || (addable !== 'none' && addable.includes(kind))

/** Whether this file may be taken out: what was filed stays. */
export const takesOut = (record: RecordView, { kind, addedAt }: Held) =>
  addsTo(record, kind) && (record.filedUntil === null || addedAt > record.filedUntil)

/** The claim that is decided on or has earned; what was refused or withdrawn may be filed again. */
export const liveClaim = ({ claims }: RecordView) =>
  claims.find(({ state }) => state !== 'rejected' && state !== 'withdrawn')

/** Of some files those that do not count. */
export const uncounted = (files: readonly Held[]) => {
  const counted = new Set(counting(files))
  return files.filter((file) => !counted.has(file))
}
