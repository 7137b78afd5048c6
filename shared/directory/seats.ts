import type { LocalDate } from '../calendar/local-date'

/** 可能有空: one bit per carrier, in the directory's order, for each of some days. The server alone promises a seat. */
export interface SeatDay {
  date: LocalDate
  bits: Uint8Array
}

/** Has this carrier perhaps a seat on that day? Of whom nothing is known, no. */
export const mayHaveSeat = ({ bits }: SeatDay, at: number): boolean => ((bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0

/** The bits of those of whom it holds. */
export function bitsWhere<T>(all: readonly T[], holds: (each: T) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(all.length / 8))
  all.forEach((each, at) => {
    if (holds(each)) bits[at >> 3]! |= 1 << (at & 7)
  })
  return bits
}
