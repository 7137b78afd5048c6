import { canonical, canonicalIfAny } from '@shared/points/canonical'
import { describe, expect, test } from 'vitest'

/** docs/ledger.md, canonical text. */
describe('the canonical text of a value', () => {
  test.each<[string, unknown, string]>([
    [
      'members in the order of their names',
      { b: 1, a: [true, false], c: { z: null, y: '站' } },
      '{"a":[true,false],"b":1,"c":{"y":"站","z":null}}',
    ],
    ['names in the order of UTF-16 code units', { é: 1, Z: 2, a: 3, '1': 4 }, '{"1":4,"Z":2,"a":3,"é":1}'],
    ['strings as JSON.stringify writes them', 'a"\n', '"a\\"\\n"'],
    ['zero without a sign', -0, '0'],
    ['the greatest number', 2 ** 53 - 1, '9007199254740991'],
    ['nothing within', { a: {}, b: [] }, '{"a":{},"b":[]}'],
  ])('%s', (_, value, text) => {
    expect(canonical(value)).toBe(text)
    expect(canonicalIfAny(value)).toBe(text)
  })

  test.each([[undefined], [0.5], [2 ** 53], [new Date(0)], [[undefined]], [() => 1]])('%s has none', (value) => {
    expect(() => canonical(value)).toThrow('no canonical text')
    expect(canonicalIfAny({ value })).toBeNull()
  })

  test('an error that is not about the value is nobody’s text', () => {
    const value = {
      get broken() {
        throw new RangeError('elsewhere')
      },
    }
    expect(() => canonicalIfAny(value)).toThrow('elsewhere')
  })
})
