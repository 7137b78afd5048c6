import { inviteCode, readInviteCode } from '@shared/access/invite-code'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const bytes = fc.uint8Array({ minLength: 12, maxLength: 32 })

describe('an invitation’s code', () => {
  it('has twelve symbols, none of which looks like another', () => {
    fc.assert(
      fc.property(bytes, (each) => {
        expect(inviteCode(each)).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
      }),
    )
  })

  it('uses each symbol equally often', () => {
    const counts = new Map<string, number>()
    for (let byte = 0; byte < 256; byte++) {
      const symbol = inviteCode(new Uint8Array(12).fill(byte))[0]!
      counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
    }
    expect([...counts.values()]).toEqual(Array.from({ length: 32 }, () => 8))
  })

  it('is read as it was made, however it was typed', () => {
    const ways: ((code: string) => string)[] = [
      (code) => code,
      (code) => code.toLowerCase(),
      (code) => code.replace(/(.{4})(?=.)/g, '$1 '),
      (code) => ` ${code.replace(/(.{4})(?=.)/g, '$1-')} `,
      (code) => code.replaceAll('0', 'O').replaceAll('1', 'I'),
      (code) => code.replaceAll('0', 'o').replaceAll('1', 'l'),
      (code) => [...code].map((symbol) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0)).join(''),
    ]
    fc.assert(
      fc.property(bytes, fc.constantFrom(...ways), (each, typed) => {
        const code = inviteCode(each)
        expect(readInviteCode(typed(code))).toBe(code)
      }),
    )
  })
})
