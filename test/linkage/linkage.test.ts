import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { complaints } from './channels/complaints'
import { measure } from './measure'
import { Founded } from './town'

/** The short form of `npm run linkage`: a station that reads everything does not find out who of ten complained. */
let founded: Founded
beforeAll(async () => {
  founded = await new Founded().settle()
})
afterAll(() => founded.close())

const wish = { k: 10, trials: 300, worlds: 10, seed: 2 }
const worst = async (weakened: boolean) => {
  const figures = await measure(founded, complaints, { ...wish, weakened })
  return figures.reduce((a, b) => (b.expected > a.expected ? b : a))
}

describe('who of ten complained', () => {
  it('is guessed no better than by lot', async () => {
    const { attacker, overChance, expected } = await worst(false)
    console.log(
      `linkage: ${attacker}, ${overChance.toFixed(2)} in ${wish.trials} trials, expected ${expected.toFixed(2)}`,
    )
    expect(expected).toBeLessThanOrEqual(1.1)
    // what three hundred draws scatter by
    expect(overChance).toBeLessThanOrEqual(1 + 3 * Math.sqrt(wish.k / wish.trials))
  })

  it('was guessed three times as well as by lot, and better, when the station was told at filing', async () => {
    const { attacker, expected } = await worst(true)
    console.log(`linkage, weakened: ${attacker}, ${expected.toFixed(2)}`)
    expect(expected).toBeGreaterThanOrEqual(3)
  })
})
