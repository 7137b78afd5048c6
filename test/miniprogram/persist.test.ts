import { asId } from '@shared/ids'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { persist } from '@/api/persist'
import { NetworkFailure, Refused } from '@/platform/envelope'

const call = vi.hoisted(() => vi.fn())
vi.mock('@/platform/call', () => ({ call }))
const { api } = await import('@/api')

const claim = () => persist(() => api.points.claim({ recordId: asId('r'), itemId: asId('i'), requestId: 'request-1' }))
const lost = () => Promise.reject(new NetworkFailure('points/claim', null))
const never = () => new Promise(() => undefined)

beforeEach(() => {
  vi.useFakeTimers()
  call.mockReset()
})
afterEach(() => vi.useRealTimers())

describe('a write on a bad network', () => {
  it('is sent again by itself, with the same key, until it gets through', async () => {
    call
      .mockImplementationOnce(lost)
      .mockImplementationOnce(lost)
      .mockResolvedValue({ ok: true, value: { id: 'c' } })
    const answer = claim()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(await answer).toEqual({ id: 'c' })
    expect(new Set(call.mock.calls.map(([, input]) => input.requestId))).toEqual(new Set(['request-1']))
    expect(call).toHaveBeenCalledTimes(3)
  })

  it('is told to the person within two seconds where it cannot get through', async () => {
    call.mockImplementation(lost)
    const failure = claim().catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await failure).toBeInstanceOf(NetworkFailure)
    expect(call).toHaveBeenCalledTimes(3)
  })

  it('is not sent again when the service said no', async () => {
    call.mockResolvedValue({ ok: false, error: { code: 'FORBIDDEN', message: '不行' } })
    await expect(claim()).rejects.toBeInstanceOf(Refused)
    expect(call).toHaveBeenCalledTimes(1)
  })

  it('that never answers is given up once, and then the person decides', async () => {
    call.mockImplementation(never)
    const failure = claim().catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await failure).toMatchObject({ late: true })
    expect(call).toHaveBeenCalledTimes(1)
  })
})
