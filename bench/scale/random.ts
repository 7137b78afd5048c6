/** mulberry32: the same town from the same seed. */
export function randomOf(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    below: (bound: number) => Math.floor(next() * bound),
    of: <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T,
  }
}
export type Random = ReturnType<typeof randomOf>
