export type Range = { start: number; end: number }

/** More than so many make no download faster; the whole file is sent instead, as the RFC allows. */
const MOST = 16

const UNIT = /^\s*bytes\s*=(.*)$/i
const INT_RANGE = /^(\d+)-(\d*)$/
const SUFFIX_RANGE = /^-(\d+)$/

/**
 * The ranges of a `Range` header over `size` bytes (RFC 9110 §14), both ends included, in the order asked for; those that overlap become one.
 * Undefined: send everything, for there is no header, or it is malformed or in another unit. Empty: no range can be satisfied.
 */
export function parseRanges(header: string | undefined, size: number): Range[] | undefined {
  const items = UNIT.exec(header ?? '')?.[1]
    ?.split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
  if (!items || items.length === 0 || items.length > MOST) return undefined
  const ranges: Range[] = []
  for (const item of items) {
    const [, first, last = ''] = INT_RANGE.exec(item) ?? []
    const [, suffix] = SUFFIX_RANGE.exec(item) ?? []
    if (first !== undefined) {
      if (last !== '' && BigInt(last) < BigInt(first)) return undefined
      if (Number(first) < size)
        ranges.push({ start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) })
    } else if (suffix === undefined) return undefined
    // Of nothing, the last bytes are nothing, which no range can say.
    else if (Number(suffix) > 0 && size === 0) return undefined
    else if (Number(suffix) > 0) ranges.push({ start: Math.max(0, size - Number(suffix)), end: size - 1 })
  }
  return ranges.some((range, i) => ranges.some((other, j) => i < j && overlap(range, other))) ? merged(ranges) : ranges
}

const overlap = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end

function merged(ranges: Range[]): Range[] {
  const result: Range[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}
