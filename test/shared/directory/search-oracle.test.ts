import { instantOf } from '@shared/calendar/beijing'
import { makeGuess } from '@shared/directory/guess'
import { phrases } from '@shared/directory/phrases'
import { makeSearch } from '@shared/directory/search'
import { vocabulary } from '@shared/directory/synonyms'
import fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import { expect, it } from 'vitest'
import { carriers } from '../../../demo/index'
import { times } from '../../times'
import * as any from './arbitraries'
import { directoryOn } from './directory-of'
import { makeOracle } from './search-oracle'

const now = instantOf('2026-11-20T10:00:00+08:00')
const town = directoryOn(carriers, now)

const texts = [
  ...town.carriers.flatMap(({ name, formerNames, address, services }) => [
    ...[name, ...formerNames, address],
    ...services.map((each) => each.name),
  ]),
  ...vocabulary.map(([word]) => word),
]
/** What people type: a stretch of what there is, perhaps with a slip, in letters, or after words that lead up to it. */
const stretch = fc
  .tuple(fc.constantFrom(...texts), fc.nat(14), fc.integer({ min: 1, max: 9 }))
  .map(([text, from, length]) => text.slice(from % text.length).slice(0, length))
const slip = fc.tuple(stretch, fc.nat(9), fc.nat(1), fc.constantFrom('', '禾', '务', '龘'))
const piece = fc.oneof(
  { weight: 4, arbitrary: stretch },
  { weight: 3, arbitrary: slip.map(([text, at, less, more]) => text.slice(0, at) + more + text.slice(at + less)) },
  { weight: 1, arbitrary: stretch.map((text) => pinyin(text, { toneType: 'none', separator: '' })) },
  { weight: 1, arbitrary: stretch.map((text) => pinyin(text, { pattern: 'first', toneType: 'none', separator: '' })) },
  { weight: 1, arbitrary: fc.constantFrom('我想找', '怎么办', '企业', '有没有') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)
const query = fc
  .tuple(piece, fc.constantFrom('', ' ', '，'), fc.option(piece, { nil: '' }))
  .map((parts) => parts.join(''))

function same(directory: typeof town) {
  const guess = makeGuess(phrases, directory.readings)
  const search = makeSearch(directory, guess)
  const oracle = makeOracle(directory, guess)
  return (typed: string) => {
    const { words, unused, nearly, place } = search(typed)
    const sorted = (ats: readonly number[]) => ats.toSorted((a, b) => a - b)
    const found = {
      words: words.map(({ word }) => word),
      unused,
      nearly,
      named: sorted(place.named),
      others: sorted(place.elsewhere),
    }
    expect(found, typed).toEqual(oracle(typed))
  }
}

it('finds exactly what its definition finds, whatever is typed, in the town', () => {
  fc.assert(fc.property(query, same(town)), { numRuns: times(400) })
})

it('finds exactly what its definition finds in any directory', () => {
  fc.assert(
    fc.property(any.carriers, fc.array(query, { minLength: 3, maxLength: 6 }), (all, queries) => {
      queries.forEach(same(directoryOn(all, now)))
    }),
    { numRuns: times(40) },
  )
})
