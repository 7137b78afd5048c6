import net from 'node:net'
import { expect, it } from 'vitest'
import { attempted } from '../setup/only-loopback'

it('a test that reaches for another machine is refused and noticed', () => {
  // 198.51.100.1 is reserved for documentation; the guard answers before any packet leaves
  expect(() => net.connect(80, '198.51.100.1')).toThrow('a test tried to reach 198.51.100.1')
  expect(attempted.splice(0)).toEqual(['198.51.100.1'])
})
