import type { Listed } from '../listed'
import type { Syllables } from '../pinyin'
import table from '../pinyin.json'
import { vocabulary } from '../synonyms'

/**
 * The readings of what may be typed in pinyin: names, services, and the words that search understands; of some 6,700 characters those that
 * occur. For servers only.
 * @param known these are left out
 */
export function readingsFor(rows: readonly Listed[], known: Syllables = {}): Syllables {
  const texts = rows.flatMap((row) => [row.name, ...row.formerNames, ...row.services.map(({ name }) => name)])
  const used = new Set([...texts, ...vocabulary.map(([word]) => word)].join(''))
  const kept = Object.entries(table).map(([syllable, chars]) => [
    syllable,
    [...chars].filter((char) => used.has(char) && !known[syllable]?.includes(char)).join(''),
  ])
  return Object.fromEntries(kept.filter(([, chars]) => chars))
}
