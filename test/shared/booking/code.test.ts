import { createHmac } from 'node:crypto'
import {
  acceptedStep,
  codeAt,
  codeUntil,
  type Digest,
  STEP_MS,
  secondsLeft,
  stepAt,
  truncate,
} from '@shared/booking/code'
import { instantOf } from '@shared/calendar/beijing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const keyed =
  (key: string): Digest =>
  (message) =>
    createHmac('sha256', key).update(message).digest()
const digest = keyed('test key')
const now = instantOf('2026-11-20T14:00:10+08:00')

describe('truncation', () => {
  it.each([
    ['1f8698690e02ca16618550ef7f19da8e945b555a', '872921'],
    ['cc93cf18508d94934c64b65d8ba7667fb7cde4b0', '755224'],
    ['75a48a19d4cbe100644e8ac1397eea747a2d33ab', '287082'],
    ['0bacb7fa082fef30782211938bc1c5e70416ff44', '359152'],
  ])('of %s is %s (RFC 4226 5.4 and appendix D)', (hex, code) =>
    expect(truncate(Uint8Array.from(Buffer.from(hex, 'hex')))).toBe(code),
  )

  it('reads the bytes of a view where they lie, and pads with zeros', () => {
    const bytes = Buffer.from('ffff1f8698690e02ca16618550ef7f19da8e945b555a', 'hex')
    expect(truncate(bytes.subarray(2))).toBe('872921')
    expect(truncate(new Uint8Array(20))).toBe('000000')
  })
})

describe('the rotating code', () => {
  it('changes every 30 seconds and says how long it lives', () => {
    expect(codeUntil(now) - now).toBe(20_000)
    expect([secondsLeft(now), secondsLeft(now + 19_999), secondsLeft(now + 20_000)]).toEqual([20, 1, 30])
    expect(stepAt(now + 19_999)).toBe(stepAt(now))
    expect(stepAt(now + 20_000)).toBe(stepAt(now) + 1)
  })

  it('is six digits and accepted one step early or late, and no further', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: -4, max: 4 }), (shift, away) => {
        const at = now + shift * 1000
        const step = stepAt(at) + away
        const code = codeAt(digest, 'booking:1', step)
        expect(code).toMatch(/^\d{6}$/)
        if (Math.abs(away) <= 1) expect(acceptedStep(digest, 'booking:1', code, at)).toBe(step)
        else expect(acceptedStep(digest, 'booking:1', code, at)).toBeNull()
      }),
    )
  })

  it('is worth nothing a minute and a half later, for another booking, or under another key', () => {
    const code = codeAt(digest, 'booking:1', stepAt(now))
    expect(acceptedStep(digest, 'booking:1', code, now + 3 * STEP_MS)).toBeNull()
    expect(acceptedStep(digest, 'booking:2', code, now)).toBeNull()
    expect(acceptedStep(keyed('other key'), 'booking:1', code, now)).toBeNull()
  })
})
