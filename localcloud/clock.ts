/** The cloud's clock: real time plus an offset that function workers share, so that a jump is seen everywhere at once. */
export interface Clock {
  now(): number
  offset(): number
  setOffset(ms: number): void
  /** One float64: the offset in milliseconds. Workers read it on every `Date`. */
  readonly shared: SharedArrayBuffer
}

/** A moment that outlives the process: no stored data is younger. */
export interface Mark {
  read(): number
  write(at: number): void
}

/** How far ahead of the clock the mark is written: so seldom it is, and so much is skipped when the data is opened again. */
const AHEAD_MS = 1000

const forgotten: Mark = { read: () => 0, write: () => undefined }

/** Starts at real time plus `offset`, but never before the mark: what is stored already would lie in the future. */
export function createClock(offset = 0, mark: Mark = forgotten): Clock {
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)
  const cell = new Float64Array(shared)
  let marked = mark.read()
  cell[0] = Math.max(offset, marked - Date.now())
  return {
    now: () => {
      const at = Math.floor(Date.now() + cell[0]!)
      if (at >= marked) {
        marked = at + AHEAD_MS
        mark.write(marked)
      }
      return at
    },
    offset: () => cell[0]!,
    setOffset: (ms) => {
      cell[0] = ms
    },
    shared,
  }
}
