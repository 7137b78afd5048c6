import { type Coder, learned } from './model'

/** Reads what `writer` has written, from `at` on. Past the end there are zeros: whoever reads knows how much there is. */
export function reader(bytes: Uint8Array, from: number): Coder {
  const { length } = bytes
  let next = from
  let range = 0xffffffff
  let code = 0
  const shift = () => {
    code = ((code << 8) | (next < length ? bytes[next]! : 0)) >>> 0
    next++
  }
  for (let i = 0; i < 4; i++) shift()
  return {
    bit(model, at) {
      const guess = model[at]!
      const bound = (range >>> 16) * (guess >>> 8)
      const value = code < bound ? 0 : 1
      if (value === 0) range = bound
      else {
        code -= bound
        range -= bound
      }
      model[at] = learned(guess, value)
      for (; range < 0x1000000; range = (range << 8) >>> 0) shift()
      return value
    },
    flat(bits) {
      range >>>= bits
      // what was never written may lie beyond
      const value = Math.min(Math.floor(code / range), 2 ** bits - 1)
      code -= value * range
      for (; range < 0x1000000; range = (range << 8) >>> 0) shift()
      return value
    },
  }
}
