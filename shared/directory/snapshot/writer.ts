import { type Coder, learned } from './model'

/** Arithmetic coding of bits by how well they were guessed (Martin 1979), with the carry of LZMA; for servers only. */
export function writer(): { coder: Coder; bytes: () => Uint8Array } {
  const out: number[] = []
  let low = 0
  let range = 0xffffffff
  let held = 0
  let waiting = 1
  const shift = () => {
    if (low < 0xff000000 || low > 0xffffffff) {
      const carry = low > 0xffffffff ? 1 : 0
      out.push((held + carry) & 255)
      for (; waiting > 1; waiting--) out.push((255 + carry) & 255)
      waiting = 0
      held = Math.floor(low / 0x1000000) & 255
    }
    waiting++
    low = (low % 0x1000000) * 256
  }
  const widen = () => {
    while (range < 0x1000000) {
      range = (range << 8) >>> 0
      shift()
    }
  }
  const coder: Coder = {
    bit(model, at, value) {
      const guess = model[at]!
      const bound = (range >>> 16) * (guess >>> 8)
      if (value === 0) range = bound
      else {
        low += bound
        range -= bound
      }
      model[at] = learned(guess, value)
      widen()
      return value
    },
    flat(bits, value) {
      range >>>= bits
      low += value * range
      widen()
      return value
    },
  }
  const bytes = () => {
    for (let i = 0; i < 5; i++) shift()
    // the first is before the first bit; zeros at the end are read without being there
    out.shift()
    while (out.at(-1) === 0) out.pop()
    return Uint8Array.from(out)
  }
  return { coder, bytes }
}
