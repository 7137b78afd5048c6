import type { Listed } from './listed'
import { asPinyin, firstLetters, type Readings, typing } from './pinyin'
import { saidOf } from './said'
import { slipsOf } from './slips'
import { patternOf, textsWith } from './stretches'
import { vocabulary } from './synonyms'
import type { Word } from './understand'

/** The carriers, by index, in which a piece of text stands: in a name, present or former, or else in a service or the address. */
export interface Place {
  readonly named: readonly number[]
  readonly elsewhere: readonly number[]
}

export const isEmpty = ({ named, elsewhere }: Place) => named.length + elsewhere.length === 0

/** Where pieces of text stand, prepared once per directory. */
export function makePlaces(carriers: readonly Listed[], readings: Readings) {
  const { stretches, owners, ends } = saidOf(carriers)
  /** the last round in which each carrier was found, so that none is found twice in one */
  const marks = new Uint32Array(carriers.length)
  let round = 0
  let firsts: ReturnType<typeof firstLetters> | undefined

  function placeIn(texts: readonly number[]): Place {
    round++
    const ownersOf = (suits: (text: number) => boolean) => {
      const found: number[] = []
      for (const text of texts) {
        if (!suits(text)) continue
        for (const at of owners[text] ?? []) {
          if (marks[at] !== round) found.push(at)
          marks[at] = round
        }
      }
      return found
    }
    return { named: ownersOf((text) => text < ends.names), elsewhere: ownersOf((text) => text >= ends.names) }
  }

  /** In characters; in names and services in pinyin as well. */
  function placeOf(piece: string): Place {
    const texts = textsWith(stretches, patternOf(piece))
    const letters = asPinyin(piece)
    if (letters === null) return placeIn(texts)
    firsts ??= firstLetters(readings)
    const typed = typing(readings, letters).texts(stretches, firsts.get(letters.charAt(0)) ?? [])
    return placeIn([...texts, ...typed.filter((text) => text < ends.services)])
  }

  /** What a piece may have been before one of its characters slipped: words that search understands, and where it would stand. */
  function nearlyOf(piece: string): { words: Word[]; place: Place } {
    const texts: number[] = []
    const words = new Set<number>()
    for (const pattern of slipsOf(piece))
      for (const text of textsWith(stretches, pattern)) {
        const word = text - owners.length
        if (word < 0) texts.push(text)
        else if (vocabulary[word]![0].length === pattern.length) words.add(word)
      }
    const known = [...words].sort((a, b) => a - b).map((word) => vocabulary[word]!)
    return { words: known.map(([word, means]) => ({ word, means })), place: placeIn(texts) }
  }
  return { placeOf, nearlyOf }
}
