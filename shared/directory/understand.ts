import { type Meaning, vocabulary } from './synonyms'

/** A word that was understood. */
export interface Word {
  word: string
  means: Meaning
}

/** Lower case, half width, trimmed: how both queries and names are compared. */
export const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().trim()

/** The pieces between spaces and punctuation. */
export const chunksOf = (typed: string): string[] => typed.split(/[\s,.;:!?，。；：！？、]+/).filter(Boolean)

/** Words that lead up to what is meant: 我想做 before 检测. */
const lead =
  /^(我们?|公司|企业|想要?|需要?|要|请|帮忙?|找|做|办|学|问问?|看看?|怎么|如何|哪[里儿]?|有没有|有|能|可以|一下|个|去|来|给|的|了|吗|呢)+$/
export const leadsUp = (piece: string): boolean => lead.test(piece)

/** By their first character, longest first. */
const begun = new Map<string, Word[]>()
for (const [word, means] of vocabulary) {
  const first = word.charAt(0)
  begun.set(first, [...(begun.get(first) ?? []), { word, means }])
}

/** From left to right, always the longest known word; `rest` are the stretches between. */
export function understand(chunk: string): { words: Word[]; rest: string[] } {
  const words: Word[] = []
  const rest: string[] = []
  let from = 0
  const cut = (to: number) => to > from && rest.push(chunk.slice(from, to))
  for (let at = 0; at < chunk.length; ) {
    const known = begun.get(chunk.charAt(at))?.find(({ word }) => chunk.startsWith(word, at))
    if (known) {
      cut(at)
      words.push(known)
      from = at + known.word.length
    }
    at += known?.word.length ?? 1
  }
  cut(chunk.length)
  return { words, rest }
}
