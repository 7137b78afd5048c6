import type { BookingId, CarrierId } from '@shared/ids'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Input, ListPath, Path, Question } from '@/api/contract'
import type { Given } from '@/platform/there'
import type { useParams } from '@/platform/use-params'
import { filesEnding, read } from './sources'

/** What the compiler refuses: `npm run typecheck` reads this file. */
describe('the compiler knows every screen and every operation', () => {
  it('a screen is opened with its own parameters, all of them and no others', () => {
    expectTypeOf<Given<'home'>>().toEqualTypeOf<[]>()
    expectTypeOf<Given<'ticket'>>().toEqualTypeOf<[parameters: { bookingId: BookingId }]>()
    expectTypeOf<Given<'register'>>().toEqualTypeOf<[parameters?: { back?: string }]>()
    expectTypeOf<Given<'carrier'>>().toEqualTypeOf<[parameters: { carrierId: CarrierId }]>()
    expectTypeOf<[{ bookingId: CarrierId }]>().not.toExtend<Given<'ticket'>>()
    expectTypeOf<[]>().not.toExtend<Given<'home' | 'ticket'>>()
  })

  it('what an address says may be missing', () => {
    expectTypeOf<ReturnType<typeof useParams<'ticket'>>>().toEqualTypeOf<{ bookingId?: BookingId }>()
  })

  it('an answer is asked for by a name that the contract has, with what the contract wants', () => {
    expectTypeOf<'booking.book'>().toExtend<Path>()
    expectTypeOf<'booking.reserve'>().not.toExtend<Path>()
    expectTypeOf<Input<'booking.get'>>().toEqualTypeOf<{ bookingId: BookingId }>()
    expectTypeOf<'complaint.get'>().not.toExtend<ListPath>()
    expectTypeOf<keyof Question<'booking.mine'>>().toEqualTypeOf<'enterpriseId' | 'when' | 'limit'>()
  })
})

describe('what was asked for is kept under its name in the contract', () => {
  const outside = filesEnding('.ts', '.tsx').filter((file) => !file.startsWith('api/'))
  const own = /queryKey: \[|QueryData\(|queryKey: (?!keyOf\()|invalidateQueries\((?!\))/

  it('and nobody makes up a key', () => {
    expect(outside.length).toBeGreaterThan(300)
    expect(outside.filter((file) => own.test(read(file)))).toEqual([])
  })

  it('which would be noticed', () => {
    expect(own.test("useQuery({ queryKey: ['mine', id] })")).toBe(true)
    expect(own.test('queryClient.setQueryData(key, answer)')).toBe(true)
    expect(own.test("queryClient.invalidateQueries({ queryKey: ['mine'] })")).toBe(true)
  })
})
