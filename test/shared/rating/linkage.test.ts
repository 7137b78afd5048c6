import { describe, expect, test } from 'vitest'
import { randomOf } from '../../../bench/scale/random'
import { asSoonAsFive, atOnce, inBatches, type Publication } from '../../linkage/publications'
import { attack } from '../../linkage/ratings'

/** Who rated, and which rating is whose, is no better guessed than by chance (T2, T4). */
const trials = 2000
const seed = 20260930
const worst = (publish: Publication, k: number, of = trials) =>
  attack(publish, k, of, randomOf(seed)).reduce((a, b) => (a.overChance > b.overChance ? a : b))

describe('ratings', () => {
  test.each([5, 10, 20])('in batches, among %i enterprises: at most 1.1 times chance', (k) => {
    const { attacker, question, overChance } = worst(inBatches, k)
    console.log(`linkage ratings: k=${k} worst=${attacker}/${question} over_chance=${overChance.toFixed(3)}`)
    expect(overChance).toBeGreaterThan(0.9)
    expect(overChance).toBeLessThanOrEqual(1.1)
  })

  test.each([5, 10, 20])('at once, with the record’s flag, among %i: found out', (k) => {
    expect(worst(atOnce, k, 500).overChance).toBeGreaterThanOrEqual(3)
  })

  test('in a batch as soon as there are five, among 20: whoever was served last is likelier', () => {
    const { overChance } = worst(asSoonAsFive, 20)
    console.log(`linkage ratings: as soon as five, k=20 over_chance=${overChance.toFixed(3)}`)
    expect(overChance).toBeGreaterThan(1.1)
  })
})
