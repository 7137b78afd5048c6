import { expect, it, vi } from 'vitest'
import { makersLater, standIn } from '../../cloudfunctions/platform/stand-in'

class Box {
  static readonly limit = 3
  constructor(readonly content: string) {}
}

it('loads once, when it is first touched, and then is what it stands for', () => {
  const real = Object.assign((a: number, b: number) => a + b, { unit: 'm', nested: { deep: 1 } })
  const load = vi.fn(() => real)
  const sum = standIn(load, { __esModule: true })
  expect((sum as unknown as { __esModule: boolean }).__esModule).toBe(true)
  expect(load).not.toHaveBeenCalled()
  expect([sum(1, 2), sum.unit, sum.nested.deep, 'unit' in sum, 'none' in sum]).toEqual([3, 'm', 1, true, false])
  sum.unit = 'km'
  expect(real.unit).toBe('km')
  expect(load).toHaveBeenCalledTimes(1)
})

it('stands for a class', () => {
  const Later = standIn(() => Box)
  expect(new Later('x')).toBeInstanceOf(Box)
  expect([new Later('x').content, Later.limit]).toEqual(['x', 3])
})

it('an error of loading comes out where it is touched', () => {
  const broken = standIn((): Box => {
    throw new Error('no such file')
  })
  expect(() => broken.content).toThrow('no such file')
})

it('what a maker returns is made when it is touched, with the arguments of its call', () => {
  const makers = { box: vi.fn((content) => new Box(content as string)) }
  const load = vi.fn(() => makers)
  const made = makersLater(['box'], load).box!('y') as Box
  expect(load).not.toHaveBeenCalled()
  expect(made.content).toBe('y')
  expect(makers.box).toHaveBeenCalledExactlyOnceWith('y')
})
