import type { CarrierId } from '../ids'
import type { ComplaintGround } from './grounds'

/** From this share of common pairs of characters on, two texts say the same. Product rule. */
export const alikeFrom = 0.8

/** What is compared of a text: letters and digits alone, in one width and case. */
const normalised = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

function pairsOf(text: string): Set<string> {
  const letters = [...normalised(text)]
  if (letters.length < 2) return new Set(letters)
  return new Set(letters.slice(1).map((letter, i) => letters[i]! + letter))
}

/** The Jaccard index of the pairs of neighbouring characters: 0 nothing in common, 1 all. */
export const likeness = (a: string, b: string): number => shareOf(pairsOf(a), pairsOf(b))

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const pair of a) if (b.has(pair)) common++
  const all = a.size + b.size - common
  return all === 0 ? 1 : common / all
}

interface Told {
  /** how far it has come: what still has to be done is not folded behind what is done */
  state: string
  carrierId: CarrierId
  ground: ComplaintGround
  text: string
}

/** The first of those that say the same of the same carrier, with the others behind it. */
export interface Fold<T> {
  first: T
  others: T[]
}

/**
 * Folds what says the same, for looking at alone: each stays a complaint of its own, with its number, its complainant and its time.
 * The order stays that of the first of each.
 */
export function foldAlike<T extends Told>(told: readonly T[]): Fold<T>[] {
  const folds: (Fold<T> & { pairs: Set<string> })[] = []
  for (const each of told) {
    const pairs = pairsOf(each.text)
    const same = folds.find(
      ({ first, pairs: known }) =>
        first.state === each.state &&
        first.carrierId === each.carrierId &&
        first.ground === each.ground &&
        shareOf(known, pairs) >= alikeFrom,
    )
    if (same) same.others.push(each)
    else folds.push({ first: each, others: [], pairs })
  }
  return folds.map(({ first, others }) => ({ first, others }))
}
