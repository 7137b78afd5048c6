/** What parts the texts: no stretch goes over it. */
const BREAK = 10
/** In a pattern: any one character. */
export const ANY = -1
const CODES = 0x10000

/** Characters to look for, one after the other, by their codes. */
export type Pattern = readonly number[]

export const patternOf = (text: string): Pattern => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))

/**
 * Every stretch of characters of many texts, of any length and from anywhere: nothing is cut into words, so nothing is lost. `places`
 * are sorted by the character that stands there and the next one, by two passes of counting; a pattern is looked for at the rarest of
 * its pairs. Ten bytes for each character, and 256 KB.
 */
export interface Stretches {
  /** all texts, parted by `BREAK`, which also begins and ends them */
  readonly codes: Uint16Array
  /** which text each of them is in */
  readonly textAt: Uint32Array
  readonly places: Uint32Array
  /** where in `places` each character begins; the entry after says where it ends */
  readonly from: Uint32Array
}

export function stretchesOf(texts: readonly string[]): Stretches {
  const length = texts.reduce((sum, text) => sum + text.length + 1, 1)
  const codes = new Uint16Array(length).fill(BREAK)
  const textAt = new Uint32Array(length)
  const inTexts = new Uint32Array(length)
  let many = 0
  let at = 1
  texts.forEach((text, which) => {
    for (let i = 0; i < text.length; i++, at++) {
      codes[at] = text.charCodeAt(i)
      textAt[at] = which
      inTexts[many++] = at
    }
    at++
  })
  const bySecond = sorted(inTexts.subarray(0, many), codes, 1)
  return { codes, textAt, ...sorted(bySecond.places, codes, 0) }
}

/** The places in the order of the character so many further on; of equal ones the order stays. */
function sorted(places: Uint32Array, codes: Uint16Array, further: 0 | 1) {
  const from = new Uint32Array(CODES + 1)
  for (let i = 0; i < places.length; i++) from[codes[places[i]! + further]! + 1]!++
  for (let code = 0; code < CODES; code++) from[code + 1]! += from[code]!
  const next = from.slice()
  const result = new Uint32Array(places.length)
  for (let i = 0; i < places.length; i++) result[next[codes[places[i]! + further]!]!++] = places[i]!
  return { places: result, from }
}

/** The texts in which a pattern of one character or more stands; the same one perhaps several times. */
export function textsWith(stretches: Stretches, pattern: Pattern): number[] {
  const { codes, places, textAt } = stretches
  const { low, high, offset } = rarest(stretches, pattern)
  const texts: number[] = []
  for (let i = low; i < high; i++) {
    const place = places[i]!
    if (stands(codes, place - offset, pattern)) texts.push(textAt[place]!)
  }
  return texts
}

function stands(codes: Uint16Array, at: number, pattern: Pattern): boolean {
  for (let i = 0; i < pattern.length; i++) {
    const code = codes[at + i]
    const fits = pattern[i] === ANY ? code !== BREAK && code !== undefined : code === pattern[i]
    if (!fits) return false
  }
  return true
}

/** The fewest places at which the pattern could stand, and how far they are from its start. */
function rarest(stretches: Stretches, pattern: Pattern) {
  let best = { low: 0, high: stretches.places.length, offset: 0 }
  for (let offset = 0; offset < pattern.length; offset++) {
    const first = pattern[offset]!
    if (first === ANY) continue
    const second = pattern[offset + 1] ?? ANY
    const low = startOf(stretches, first, second)
    const high = second === ANY ? stretches.from[first + 1]! : startOf(stretches, first, second + 1)
    if (high - low < best.high - best.low) best = { low, high, offset }
  }
  return best
}

/** Where in `places` those begin at which `first` stands and then `second` or a character after it. */
function startOf({ codes, places, from }: Stretches, first: number, second: number): number {
  let low = from[first]!
  let high = from[first + 1]!
  if (second === ANY) return low
  while (low < high) {
    const middle = (low + high) >> 1
    if (codes[places[middle]! + 1]! < second) low = middle + 1
    else high = middle
  }
  return low
}
