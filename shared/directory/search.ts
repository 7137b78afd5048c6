import type { Listed } from './listed'
import { asPinyin, type Readings, spellsAll, typesPartOf, typesStartOf } from './pinyin'
import type { Directory } from './snapshot'
import { type Meaning, vocabulary } from './synonyms'
import { normalise, type Understood, understand } from './understand'

/** Names come before everything else: who types a name wants that carrier. */
export type Rank = 'name' | 'other'

export interface Found {
  /** what was understood, to be said in words above the list: 按“缺钱”找到融资促进类服务 */
  words: Understood['words']
  /** what fitted nothing and was left aside so as not to come back empty-handed */
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

  return (query) => {
    const typed = normalise(query)
    const pinyin = remember((letters: string, text: string) => typesPartOf(readings, text, letters))
    const inName = (at: number, piece: string) => {
      const letters = asPinyin(piece)
      return names[at]!.includes(piece) || (letters !== null && pinyin(letters, names[at]!))
    }
    const anywhere = (at: number, piece: string) => {
      const letters = asPinyin(piece)
      const inService = (letters: string) => carriers[at]!.services.some(({ name }) => pinyin(letters, name))
      return texts[at]!.includes(piece) || inName(at, piece) || (letters !== null && inService(letters))
    }
    const rankBy = (words: Found['words'], pieces: readonly string[]) =>
      carriers.map((carrier, at): Rank | null => {
        if (inName(at, typed)) return 'name'
        const fits = fitsMeanings(carrier, words) && pieces.every((piece) => anywhere(at, piece))
        return fits || anywhere(at, typed) ? 'other' : null
      })

    const { words, rest } = meaningOf(readings, typed)
    const useful = rest.filter((piece) => carriers.some((_, at) => anywhere(at, piece)))
    if (rest.length > 0 && words.length + useful.length === 0) {
      const begun = begunBy(readings, typed)
      return { words: begun, unused: [], rank: begun.length ? rankBy(begun, []) : carriers.map(() => null) }
    }
    const rank = rankBy(words, useful)
    if (words.length === 0 || rank.some((each) => each !== null)) {
      return { words, unused: rest.filter((piece) => !useful.includes(piece)), rank }
    }
    return { words, unused: rest, rank: rankBy(words, []) }
  }
}

/** Words written in characters, or one word spelled out in pinyin. */
function meaningOf(readings: Readings, typed: string): Understood {
  const letters = asPinyin(typed)
  const spelled = letters === null ? [] : vocabulary.filter(([word]) => spellsAll(readings, word, letters))
  return spelled.length ? { words: spelled.map(asWord), rest: [] } : understand(typed)
}

/** The words that `typed` is the beginning of, or the initials of, for someone still typing. */
function begunBy(readings: Readings, typed: string): Found['words'] {
  const letters = asPinyin(typed)
  const begins = (word: string) => word.startsWith(typed) || (letters !== null && typesStartOf(readings, word, letters))
  return vocabulary.filter(([word]) => begins(word)).map(asWord)
}

const asWord = ([word, means]: readonly [string, Meaning]) => ({ word, means })

function fitsMeanings(carrier: Listed, words: Found['words']): boolean {
  const fits = (means: Meaning) =>
    means.kind === carrier.kind ||
    means.district === carrier.district ||
    (means.category !== undefined && offers(carrier, means.category))
  const groups = (['kind', 'district', 'category'] as const).map((key) => words.filter(({ means }) => key in means))
  return groups.every((group) => group.length === 0 || group.some(({ means }) => fits(means)))
}

const offers = ({ services, specialities }: Listed, category: Meaning['category']) =>
  services.some((service) => service.category === category) || specialities.some((each) => each === category)

/** Carriers share most of their services, so each text is tried once per query. */
function remember(decide: (letters: string, text: string) => boolean) {
  const known = new Map<string, boolean>()
  return (letters: string, text: string): boolean => {
    const key = `${letters}\n${text}`
    const answer = known.get(key) ?? decide(letters, text)
    known.set(key, answer)
    return answer
  }
}
