import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { complaints } from './channels/complaints'
import { ratings } from './channels/ratings'
import { measure } from './measure'
import { Founded } from './town'

/** The short form of `npm run linkage`: a station that reads everything does not find out who of ten it was. */
let founded: Founded
beforeAll(async () => {
  founded = await new Founded().settle()
})
afterAll(() => founded.close())

const wish = { k: 10, trials: 300, worlds: 20, seed: 2 }

describe.each([complaints, ratings])('$name', (channel) => {
  it('is guessed no better than by lot', async () => {
    const { best, overChance, expected } = await measure(founded, channel, wish)
    console.log(`linkage: ${best}, ${overChance.toFixed(2)} in ${wish.trials} trials, expected ${expected.toFixed(2)}`)
    expect(expected).toBeLessThanOrEqual(1.1)
    // what three hundred draws scatter by
    expect(overChance).toBeLessThanOrEqual(1 + 3 * Math.sqrt(wish.k / wish.trials))
  })

  it('was guessed three times as well as by lot, and better, when it showed at once', async () => {
    const { best, expected } = await measure(founded, channel, { ...wish, weakened: true })
    console.log(`linkage, weakened: ${best}, ${expected.toFixed(2)}`)
    expect(expected).toBeGreaterThanOrEqual(3)
  })
})
