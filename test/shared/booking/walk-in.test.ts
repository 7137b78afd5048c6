import { createHmac } from 'node:crypto'
import type { Digest } from '@shared/booking/code'
import { decideArrive, decidePass, decideReceive } from '@shared/booking/decide-walk-in'
import { walkInCodeAt, walkInStep } from '@shared/booking/walk-in-code'
import { instantOf } from '@shared/calendar/beijing'
import { asId, type CarrierId } from '@shared/ids'
import { describe, expect, it } from 'vitest'

const digest: Digest = (message) => createHmac('sha256', 'key').update(message).digest()
const here = asId<CarrierId>('station-a')
const now = instantOf('2026-11-20T15:36:10+08:00')
const step = Math.floor(now / 30_000)

describe('the code on the counter', () => {
  it('is accepted for its half minute and the ones beside it, and not a moment longer', () => {
    const code = walkInCodeAt(digest, here, step)
    expect(code).toMatch(/^[\da-f]{24}$/)
    const good = (at: number) => walkInStep(digest, here, code, at) !== null
    const from = step * 30_000
    expect([good(from - 30_001), good(from - 30_000), good(from + 59_999), good(from + 60_000)]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('is of one station, and says which step it was, so that it burns', () => {
    const code = walkInCodeAt(digest, here, step - 1)
    expect(walkInStep(digest, here, code, now)).toBe(step - 1)
    expect(walkInStep(digest, asId('station-b'), code, now)).toBeNull()
    expect(walkInStep(digest, here, '', now)).toBeNull()
    expect(decideArrive(digest, here, code, now)).toEqual({ accepted: true, step: step - 1 })
    expect(decideArrive(digest, asId('station-b'), code, now)).toMatchObject({ code: 'CODE_INVALID' })
  })
})

it('a pass is used once, within a quarter of an hour', () => {
  const pass = { at: now, usedAt: null }
  expect(decidePass(pass, now + 15 * 60_000 - 1)).toEqual({ accepted: true })
  expect(decidePass(pass, now + 15 * 60_000)).toMatchObject({ code: 'CODE_INVALID' })
  expect(decidePass({ ...pass, usedAt: now }, now)).toMatchObject({ code: 'CODE_INVALID' })
})

it('who walked in is received once, that day; who has an appointment shows their own code', () => {
  const times = { start: now, end: now + 45 * 60_000, cancelledAt: null, checkedInAt: null, completedAt: null }
  const walkIn = { ...times, walkIn: true }
  expect(decideReceive(walkIn, now + 50 * 60_000)).toMatchObject({ accepted: true })
  expect(decideReceive(times, now)).toMatchObject({ code: 'WRONG_STATE' })
  expect(decideReceive({ ...walkIn, checkedInAt: now }, now)).toMatchObject({ data: { state: 'arrived' } })
  expect(decideReceive(walkIn, instantOf('2026-11-21T00:00:00+08:00'))).toMatchObject({ accepted: false })
})
