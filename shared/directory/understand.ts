import { type Meaning, vocabulary } from './synonyms'

/** A query taken apart: the words that were understood, in order, and the pieces that were not. */
export interface Understood {
  words: { word: string; means: Meaning }[]
  rest: string[]
}

/** Lower case, half width, trimmed: how both queries and names are compared. */
export const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().trim()

/** Words that lead up to what is meant: 我想做 before 检测. */
const lead =
  /^(我们?|公司|企业|想要?|需要?|要|请|帮忙?|找|做|办|学|问问?|看看?|怎么|如何|哪[里儿]?|有没有|有|能|可以|一下|个|去|来|给|的|了|吗|呢)+$/
export const leadsUp = (piece: string): boolean => lead.test(piece)

/** From left to right, always the longest known word; the text between is cut at spaces and punctuation. */
export function understand(query: string): Understood {
  const words: Understood['words'] = []
  let left = normalise(query)
  let rest = ''
  while (left) {
    const known = vocabulary.find(([word]) => left.startsWith(word))
    if (known) words.push({ word: known[0], means: known[1] })
    rest += known ? ' ' : left.charAt(0)
    left = left.slice(known ? known[0].length : 1)
  }
  return { words, rest: rest.split(/[\s,.;:!?，。；：！？、]+/).filter(Boolean) }
}
