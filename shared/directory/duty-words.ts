import { type Category, categories, categoryIds } from './categories'

/**
 * What the texts call a station's services (G26 三 and 三(一)5, P25 二(四)2), and where we have it: they have two names for some (A6).
 * Names that are a category's own are not repeated.
 */
export const dutyWords: Partial<Record<Category, readonly string[]>> = {
  outreach: ['政策触达'],
  finance: ['投融资对接'],
  innovation: ['研发创新'],
  legal: ['法律咨询'],
}

const byWord = new Map<string, Category>(
  categoryIds.flatMap((id) => [categories[id].label, ...(dutyWords[id] ?? [])].map((word) => [word, id] as const)),
)

/** The category that a text's word, or a category's own, is for. */
export const categoryCalled = (word: string): Category | undefined => byWord.get(word)

/** Those that were named, once each; what is none of ours is left out. */
export const categoriesCalled = (words: readonly string[]): Category[] => [
  ...new Set(words.flatMap((word) => categoryCalled(word) ?? [])),
]
