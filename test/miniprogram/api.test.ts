import { asId } from '@shared/ids'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { NetworkFailure, Refused, refusedWith, worthRetrying } from '@/platform/envelope'

const call = vi.hoisted(() => vi.fn())
vi.mock('@/platform/call', () => ({ call }))
const { api } = await import('@/api')
const { now } = await import('@/platform/clock')

const book = () => api.booking.book({ slotId: asId('slot:a'), enterpriseId: asId('e'), requestId: 'request-1' })

beforeEach(() => call.mockReset())

describe('the client', () => {
  it('sends module/operation and the input, nothing about the caller', async () => {
    call.mockResolvedValue({ ok: true, value: { id: 'b' } })
    expect(await book()).toEqual({ id: 'b' })
    expect(call.mock.calls).toEqual([['booking/book', { slotId: 'slot:a', enterpriseId: 'e', requestId: 'request-1' }]])
  })

  it('turns a refusal into an error with its code, its sentence and its data', async () => {
    const data = { alternatives: [{ slotId: 'slot:b', start: 1, end: 2, seatsLeft: 1 }] }
    call.mockResolvedValue({ ok: false, error: { code: 'SLOT_FULL', message: '这个时段刚被约满', data } })
    const error: unknown = await book().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Refused)
    expect((error as Refused).message).toBe('这个时段刚被约满')
    expect(refusedWith(error, 'SLOT_FULL')?.data.alternatives[0]?.slotId).toBe('slot:b')
    expect(refusedWith(error, 'SLOT_CLOSED')).toBeNull()
  })

  it('keeps an intent alive only where nobody knows the outcome or it may pass', () => {
    const refused = (code: 'BUSY' | 'INTERNAL' | 'FORBIDDEN') => new Refused({ code, message: '' })
    expect(worthRetrying(new NetworkFailure('booking/book', null))).toBe(true)
    expect(worthRetrying(refused('BUSY'))).toBe(true)
    expect(worthRetrying(refused('INTERNAL'))).toBe(true)
    expect(worthRetrying(refused('FORBIDDEN'))).toBe(false)
  })

  it('takes the time from the server where it says it', async () => {
    const asked = Date.now()
    const there = asked + 3_600_000
    call.mockResolvedValue({ ok: true, value: {}, at: there })
    await api.inbox.list({})
    const said = now()
    expect(said).toBeGreaterThanOrEqual(there)
    expect(said - there).toBeLessThanOrEqual(Date.now() - asked)
  })
})
