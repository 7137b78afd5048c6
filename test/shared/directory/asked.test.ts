import { type Asked, askedOf, narrowed, nothingAsked, parametersOf, rings, searched } from '@shared/directory/asked'
import { modeIds } from '@shared/directory/carrier'
import { categoryIds } from '@shared/directory/categories'
import { districtCodes } from '@shared/directory/districts'
import { openings } from '@shared/directory/filter'
import { kindIds } from '@shared/directory/kinds'
import { query } from '@shared/screens'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const row = <T>(known: readonly T[]) => fc.subarray([...known], { minLength: 1 })
const asked: fc.Arbitrary<Asked> = fc
  .record({
    text: fc.string({ unit: 'grapheme', maxLength: 20 }),
    near: fc.constantFrom(null, ...rings),
    filters: fc.record(
      {
        kinds: row(kindIds),
        categories: row(categoryIds),
        modes: row(modeIds),
        districts: row(districtCodes),
        specialities: row(categoryIds),
        freeOfCharge: fc.constant(true),
        open: fc.constantFrom(...openings),
      },
      { requiredKeys: [] },
    ),
    tile: fc.boolean(),
  })
  .map(({ tile, ...rest }) => ({ ...rest, ...(tile && { tile }) }))

const read = (address: string) => askedOf(Object.fromEntries(new URLSearchParams(address)))

describe('a question in an address', () => {
  it('is the same question when it is read again', () => {
    fc.assert(
      fc.property(asked, (each) => {
        expect(read(query(parametersOf(each)))).toEqual(each)
      }),
    )
  })

  it('is nothing when nothing is asked', () => {
    expect(query(parametersOf(nothingAsked))).toBe('')
    expect(query(parametersOf({ ...nothingAsked, filters: { kinds: [] } }))).toBe('')
    expect(read('')).toEqual(nothingAsked)
  })

  it('leaves out what nobody knows, whatever is written', () => {
    expect(read('?kinds=castle,station&free=yes&open=now&categories=&near=2')).toEqual({
      ...nothingAsked,
      filters: { kinds: ['station'], open: 'now' },
    })
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('q', 'kinds', 'modes', 'districts', 'tile'), fc.string()), (said) => {
        const { filters, text } = askedOf(said)
        expect(text.length).toBeLessThanOrEqual(140)
        for (const kind of filters.kinds ?? []) expect(kindIds).toContain(kind)
        for (const mode of filters.modes ?? []) expect(modeIds).toContain(mode)
        for (const code of filters.districts ?? []) expect(districtCodes).toContain(code)
      }),
    )
  })
})

describe('a tile’s category', () => {
  const tile: Asked = { ...nothingAsked, filters: { categories: ['finance'], freeOfCharge: true }, tile: true }

  it('gives way to a new search, and to nothing else', () => {
    expect(searched(tile, '打官司')).toEqual({
      text: '打官司',
      near: null,
      filters: { categories: [], freeOfCharge: true },
    })
    expect(narrowed(tile, { modes: ['visit'] })).toMatchObject({ tile: true, filters: { categories: ['finance'] } })
  })

  it('stays once the person has chosen categories themselves', () => {
    const own = narrowed(tile, { categories: ['finance', 'legal'] })
    expect(searched(own, '打官司').filters.categories).toEqual(['finance', 'legal'])
  })
})
