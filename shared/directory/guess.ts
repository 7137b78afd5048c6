import { type Category, categoryIds } from './categories'
import type { Readings } from './pinyin'
import { vocabulary } from './synonyms'
import { normalise } from './understand'

/** By category, what people say who need it, parted by spaces. */
export type Phrases = Readonly<Record<Category, string>>

/** How much further ahead the first must be of the second to stand alone. */
const SURE = 2
/** So many are offered where none is sure. */
const OPTIONS = 4
/** What a gram says of a category in whose phrases it never stood: this much of an occurrence. */
const UNSEEN = 0.05
/** What a single character weighs; a pair weighs 1. */
const ONE = 0.5

type Counts = Map<string, Float64Array>

export type Guess = (question: string) => Category[]

/**
 * What a question is about that no word decides, weighed by its characters and their pairs against phrases: by each of them, how much more
 * often it stands in those of one category than it would by chance (naive Bayes). A pair that stands in none is weighed by its sound, for
 * who types by sound slips to another character.
 * @returns one category where it is sure; up to four, the likeliest first, where it is not; none where nothing is known of the question
 */
export function makeGuess(phrases: Phrases, readings: Readings): Guess {
  const written: Counts = new Map()
  const heard: Counts = new Map()
  const soundOf = (char: string) => readings.get(char)?.[0]?.[0] ?? char
  const soundsOf = (pair: string) => `${soundOf(pair.charAt(0))} ${soundOf(pair.charAt(1))}`
  const count = (counts: Counts, gram: string, category: number) => {
    const there = counts.get(gram) ?? new Float64Array(categoryIds.length)
    there[category]!++
    counts.set(gram, there)
  }
  const learn = (phrase: string, category: Category) => {
    const at = categoryIds.indexOf(category)
    const parts = partsOf(phrase)
    for (const gram of gramsOf(parts, 1)) count(written, gram, at)
    for (const gram of gramsOf(parts, 2)) {
      count(written, gram, at)
      count(heard, soundsOf(gram), at)
    }
  }
  for (const category of categoryIds) for (const phrase of phrases[category].split(' ')) learn(phrase, category)
  for (const [word, { category }] of vocabulary) if (category) learn(word, category)

  return (question) => {
    const parts = partsOf(question)
    const evidence: [weight: number, counts: Float64Array][] = []
    const add = (weight: number, counts: Float64Array | undefined) => counts && evidence.push([weight, counts])
    for (const gram of gramsOf(parts, 2)) add(1, written.get(gram)) || add(1, heard.get(soundsOf(gram)))
    if (evidence.length === 0) return []
    for (const gram of gramsOf(parts, 1)) add(ONE, written.get(gram))
    const scores = categoryIds.map((category, at) => ({
      category,
      score: evidence.reduce((sum, [weight, counts]) => sum + weight * says(counts, at), 0),
    }))
    scores.sort((a, b) => b.score - a.score)
    const many = scores[0]!.score - scores[1]!.score >= SURE ? 1 : OPTIONS
    return scores.slice(0, many).map(({ category }) => category)
  }
}

function says(counts: Float64Array, category: number): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return Math.log(((counts[category]! + UNSEEN) * counts.length) / (all + UNSEEN * counts.length))
}

/** What is said whatever one needs; and what is no character at all. */
const FILLER =
  /我们|我家|我的|我想|我|你们|他们|咱们?|别人|怎么样?|怎样|咋[整弄办]?|为啥|为什么|什么|啥|多少钱|多少|多久|几个?|哪[里儿些家个]?|有没有|能不能|可不可以|可以|是不是|[吗呢吧啊呀嘛了的地得着不]|要|想|能|去|来|在|是|有|给|把|跟|和|就|都|也|还|又|谁|最近|现在|这个月?|那个|这种|一个|一下|一次|两个|[^\p{L}\p{N}]+/gu

const partsOf = (text: string) => normalise(text).split(FILLER).filter(Boolean)

/** The stretches of so many characters, each once. */
function gramsOf(parts: readonly string[], length: number): Set<string> {
  const grams = new Set<string>()
  for (const part of parts) for (let at = 0; at + length <= part.length; at++) grams.add(part.slice(at, at + length))
  return grams
}
