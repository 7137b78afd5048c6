import { SHORTEST, type Step, type Steps } from './text'

/** So many places are looked at for the longest stretch. */
const LOOKED = 64
const LONGEST = 4_096
const BUCKETS = 1 << 16

interface Stretch {
  back: number
  long: number
  /** bits that it saves, about */
  gain: number
}
const none: Stretch = { back: 0, long: 0, gain: 0 }

/** Finds of each place the stretch that came before and saves most; for servers only. */
export function stepsOf(text: string): Steps {
  const { length } = text
  const units = Uint16Array.from({ length }, (_, at) => text.charCodeAt(at))
  const alphabet = [...new Set(units)].sort((a, b) => a - b)
  const letter = new Map(alphabet.map((unit, at) => [unit, at]))
  const character = Math.log2(Math.max(alphabet.length, 2))
  /** by what a place begins with: the last such place, and of each place the one before it */
  const last = new Int32Array(BUCKETS).fill(-1)
  const before = new Int32Array(length).fill(-1)
  const bucket = (at: number) => (Math.imul(units[at]!, 0x9e3b) ^ units[at + 1]!) & (BUCKETS - 1)
  const see = (at: number) => {
    before[at] = last[bucket(at)]!
    last[bucket(at)] = at
  }

  function best(at: number): Stretch {
    let found = none
    for (let from = last[bucket(at)]!, looked = 0; from >= 0 && looked < LOOKED; looked++) {
      if (units[from + found.long] === units[at + found.long]) {
        let long = 0
        while (long < LONGEST && at + long < length && units[from + long] === units[at + long]) long++
        const back = at - from
        const gain = long * character - 2 * Math.log2(back + 1) - 2 * Math.log2(long) - 2
        if (long >= SHORTEST && gain > found.gain) found = { back, long, gain }
      }
      from = before[from]!
    }
    return found
  }

  const steps: Step[] = []
  let next = length > 0 ? best(0) : none
  for (let at = 0; at < length; ) {
    const found = next
    see(at)
    next = at + 1 < length ? best(at + 1) : none
    // one character first, where what follows it saves more
    if (found.long > 0 && found.gain >= next.gain) {
      steps.push({ back: found.back, long: found.long })
      for (let i = 1; i < found.long; i++) see(at + i)
      at += found.long
      next = at < length ? best(at) : none
    } else steps.push(letter.get(units[at++]!)!)
  }
  return { length, alphabet, steps }
}
