import type { Quantities } from '../points/amount'

/** The words that a record may count by, and between what they lie; a points table names those that its amounts depend on. */
export const quantityBounds: Readonly<Record<string, { least: number; most: number }>> = {
  attendees: { least: 1, most: 5_000 },
  enterprises: { least: 1, most: 2_000 },
  hours: { least: 1, most: 240 },
  financedWan: { least: 1, most: 1_000_000 },
}
/** For a word that only a table knows. */
const others = { least: 0, most: 1_000_000 }
/** A word and how many a record may have. */
export const quantityWord = /^[A-Za-z][A-Za-z0-9-]{0,39}$/
export const mostQuantities = 20
/** The engine counts these itself: nobody says them. */
const ownWords: readonly string[] = ['occurrence']

export const boundsOf = (word: string) => quantityBounds[word] ?? others

/** The first word that cannot stand as it is; null: all can. Whole numbers. */
export function oddQuantity(quantities: Quantities): string | null {
  const odd = ([word, count]: [string, number]) => {
    const { least, most } = boundsOf(word)
    return (
      !quantityWord.test(word) || ownWords.includes(word) || !Number.isInteger(count) || count < least || count > most
    )
  }
  return Object.entries(quantities).find(odd)?.[0] ?? null
}
