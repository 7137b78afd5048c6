/** The cloud's clock: real time plus an offset that function workers share, so that a jump is seen everywhere at once. */
export interface Clock {
  now(): number
  offset(): number
  setOffset(ms: number): void
  /** One float64: the offset in milliseconds. Workers read it on every `Date`. */
  readonly shared: SharedArrayBuffer
}

export function createClock(offset = 0): Clock {
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)
  const cell = new Float64Array(shared)
  cell[0] = offset
  return {
    now: () => Math.floor(Date.now() + cell[0]!),
    offset: () => cell[0]!,
    setOffset: (ms) => {
      cell[0] = ms
    },
    shared,
  }
}
