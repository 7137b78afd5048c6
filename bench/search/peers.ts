import type { Listed } from '@shared/directory/listed'
import { Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import PinyinMatch from 'pinyin-match'

/** Finds carriers, by index. */
export type Search = (typed: string) => readonly number[]

const textOf = ({ name, formerNames, address, services }: Listed) =>
  [name, ...formerNames, address, ...services.map((each) => each.name)].join(' ')

const terms = (typed: string) => typed.split(' ')
const pairs = (text: string) =>
  terms(text).flatMap((term) => (term.length < 2 ? [term] : Array.from(term.slice(1), (_, i) => term.slice(i, i + 2))))

/** Looking through every text, which says what is right. */
export function includes(carriers: readonly Listed[]): Search {
  const texts = carriers.map(textOf)
  return (typed) => {
    const all = terms(typed)
    return texts.flatMap((text, at) => (all.every((term) => text.includes(term)) ? [at] : []))
  }
}

export function flexsearch(carriers: readonly Listed[]): Search {
  const index = new Index({ tokenize: 'strict', encode: pairs })
  carriers.forEach((carrier, at) => void index.add(at, textOf(carrier)))
  const limit = carriers.length
  return (typed) => index.search(typed, { limit }) as number[]
}

export function minisearch(carriers: readonly Listed[]): Search {
  const index = new MiniSearch({ fields: ['text'], tokenize: pairs, searchOptions: { combineWith: 'AND' } })
  index.addAll(carriers.map((carrier, id) => ({ id, text: textOf(carrier) })))
  return (typed) => index.search(typed).map(({ id }) => id)
}

/** Letters in names and services. */
export function pinyinMatch(carriers: readonly Listed[]): Search {
  const texts = carriers.map(({ name, formerNames, services }) => [
    name,
    ...formerNames,
    ...services.map((each) => each.name),
  ])
  return (typed) =>
    texts.flatMap((all, at) => (all.some((text) => PinyinMatch.match(text, typed) !== false) ? [at] : []))
}
