import type { Listed } from './listed'
import { asPinyin, makePinyinSearch, type Readings, soundsOf, spells, types } from './pinyin'
import type { Directory } from './snapshot'
import { type Meaning, vocabulary } from './synonyms'
import { leadsUp, normalise, type Understood, understand } from './understand'

/** Names come first: whoever types a name wants that carrier. */
export type Rank = 'name' | 'other'

export interface Found {
  /** what was understood, shown above the list: 按“缺钱”找到融资促进类服务 */
  words: Understood['words']
  /** what matched nothing and was ignored, so that there is a result */
  unused: string[]
  /** by index into the directory's carriers; null: not found */
  rank: (Rank | null)[]
}

/**
 * Search by name, former name, service, address, unit, kind, plain problem, pinyin and initials (A4). Prepared once per directory;
 * runs on the device. Words that are understood narrow the result, kinds with kinds and units with units being alternatives; a
 * piece that is not understood must occur in the carrier, unless it occurs in none or leaves nothing.
 */
export function makeSearch({ carriers, readings }: Directory): (query: string) => Found {
  const names = carriers.map(({ name, formerNames }) => normalise([name, ...formerNames].join('\n')))
  const texts = carriers.map(({ address, services }, at) =>
    normalise([names[at], address, ...services.map(({ name }) => name)].join('\n')),
  )
  const serviceNames = carriers.flatMap(({ services }) => services.map(({ name }) => name))
  const spoken = makePinyinSearch(readings, [...names, ...serviceNames])

  /** Where a piece of text occurs, in characters or in pinyin. */
  const placeOf = (piece: string): (Rank | null)[] => {
    const letters = asPinyin(piece)
    const heard = letters === null ? null : spoken(letters)
    return carriers.map(({ services }, at) => {
      if (names[at]!.includes(piece) || heard?.has(names[at]!)) return 'name'
      return texts[at]!.includes(piece) || (heard && services.some(({ name }) => heard.has(name))) ? 'other' : null
    })
  }

  return (query) => {
    const typed = normalise(query)
    const whole = placeOf(typed)
    const rankBy = (words: Found['words'], pieces: readonly (Rank | null)[][]) => {
      const fits = fitsAll(words)
      return carriers.map(
        (carrier, at) => whole[at] ?? (fits(carrier) && pieces.every((piece) => piece[at]) ? 'other' : null),
      )
    }

    const { words, rest } = meaningOf(readings, typed)
    const pieces = rest.map((text) => ({ text, place: placeOf(text) }))
    const useful = pieces.filter(({ place }) => place.some(Boolean))
    if (rest.length > 0 && words.length + useful.length === 0) {
      const begun = begunBy(readings, typed)
      return { words: begun, unused: [], rank: begun.length ? rankBy(begun, []) : whole }
    }
    const rank = rankBy(
      words,
      useful.map(({ place }) => place),
    )
    const telling = rest.filter((text) => !leadsUp(text))
    if (words.length > 0 && !rank.some(Boolean)) return { words, unused: telling, rank: rankBy(words, []) }
    return { words, unused: telling.filter((text) => !useful.some((piece) => piece.text === text)), rank }
  }
}

/** Words written in characters, or one word spelled out in pinyin. */
function meaningOf(readings: Readings, typed: string): Understood {
  const letters = asPinyin(typed)
  const spelled = letters === null ? [] : vocabulary.filter(([word]) => spells(soundsOf(readings, word), letters))
  return spelled.length ? { words: spelled.map(asWord), rest: [] } : understand(typed)
}

/** The words that `typed` begins, or is the initials of, while someone is still typing. */
function begunBy(readings: Readings, typed: string): Found['words'] {
  const letters = asPinyin(typed)
  const begins = (word: string) =>
    word.startsWith(typed) || (letters !== null && types(soundsOf(readings, word), 0, letters))
  return vocabulary.filter(([word]) => begins(word)).map(asWord)
}

const asWord = ([word, means]: readonly [string, Meaning]) => ({ word, means })

/** Each of the groups that occur must fit: one of the kinds, one of the units, one of the categories. */
function fitsAll(words: Found['words']): (carrier: Listed) => boolean {
  const groups = (['kind', 'district', 'category'] as const)
    .map((key) => words.flatMap(({ means }) => (key in means ? [means] : [])))
    .filter(({ length }) => length > 0)
  return (carrier) => groups.every((group) => group.some((means) => fits(carrier, means)))
}

const fits = ({ kind, district, services, specialities }: Listed, means: Meaning) =>
  means.kind === kind ||
  means.district === district ||
  services.some(({ category }) => category === means.category) ||
  specialities.some((category) => category === means.category)
