import { checkCreditCode, checkSymbol } from '@shared/enterprise/credit-code'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const example = '91350100M000100Y43'

describe('credit code', () => {
  it('accepts the worked example of GB 32100-2015, whose check symbol is 3', () => {
    expect(checkSymbol(example)).toBe('3')
    expect(checkCreditCode(example)).toBe('ok')
  })

  it('only warns of codes that are reported as genuine and fail the check symbol', () => {
    expect(checkCreditCode('91350211M0000XUF46')).toBe('checksum')
    expect(checkCreditCode('91350100M0001TGQXM')).toBe('checksum')
  })

  it.each([
    ['the check symbol Z, which is no symbol', '91350100M000100Y4Z'],
    ['17 symbols', example.slice(0, 17)],
    ['19 symbols', `${example}0`],
    ['small letters', example.toLowerCase()],
    ['a letter in the region', '9135010AM000100Y43'],
    ['the region 000000, though its check symbol holds', '91000000MA00DEM145'],
    ['I, O, S, V', '91350100I000100O43'],
    ['a space', ' 1350100M000100Y43'],
    ['a line break at the end', `${example}\n`],
    ['full-width digits', `９${example.slice(1)}`],
    ['nothing', ''],
  ])('refuses %s', (_, code) => expect(checkCreditCode(code)).toBe('malformed'))

  it('notices any single wrong symbol', () => {
    const symbols = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    fc.assert(
      fc.property(fc.nat(17), fc.nat(30), (at, value) => {
        const wrong = example.slice(0, at) + symbols.charAt(value) + example.slice(at + 1)
        fc.pre(wrong !== example)
        expect(checkCreditCode(wrong)).not.toBe('ok')
      }),
    )
  })
})
