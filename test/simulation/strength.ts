import type { Findings } from './campaign'
import { PASSING } from './run'

/** How many schedules are looked at together. */
const STRETCH = 100
/** Of the attempts, how many are to get an answer that says something about the call; four in five do. */
const LEAST = 1 / 2

type Tally = Findings['tally']

/** Not attempts, but what befell them. */
const isAttempt = (what: string) => what === 'crashed' || /^[A-Z_]+$/.test(what)

/**
 * Whether a campaign still does what it is for. A promise is easily kept where everybody is refused as busy, or dies: that is no proof,
 * and ends the campaign.
 */
export class Strength {
  #before: Tally

  /** @param findings that the campaign begins with */
  constructor({ tally }: Findings) {
    this.#before = { ...tally }
  }

  /** After every schedule. Throws when too few attempts of the last stretch were answered. */
  note({ schedules, tally }: Findings): void {
    if (schedules % STRETCH !== 0) return
    const counts = Object.entries(tally).filter(([what]) => isAttempt(what))
    const since = counts.map(([what, count]) => [what, count - (this.#before[what] ?? 0)] as const)
    this.#before = { ...tally }
    const attempts = sum(since)
    const answered = sum(since.filter(([what]) => what !== 'crashed' && !PASSING.has(what)))
    if (answered < LEAST * attempts)
      throw new Error(
        `of ${attempts} attempts in the ${STRETCH} schedules up to ${schedules}, ${answered} got an answer: ` +
          JSON.stringify(Object.fromEntries(since)),
      )
  }
}

const sum = (counts: readonly (readonly [string, number])[]) => counts.reduce((sum, [, count]) => sum + count, 0)
