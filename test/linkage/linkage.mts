import { parseArgs } from 'node:util'
import { channels } from './channels'
import { type Figure, measure } from './measure'
import { Founded } from './town'

/**
 * `npm run linkage [-- --trials N --scenarios M --seed S --weakened]`: given all that a station can read, who of k did it? Prints every
 * attacker's figure on every channel; the last line is the worst.
 */
const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '20000' },
    scenarios: { type: 'string', default: '40' },
    seed: { type: 'string', default: '20261121' },
    weakened: { type: 'boolean', default: false },
  },
})
const [trials, scenarios, seed] = [Number(values.trials), Number(values.scenarios), Number(values.seed)]
if (![trials, scenarios, seed].every((each) => Number.isInteger(each) && each > 0)) {
  console.error('usage: npm run linkage -- [--trials N] [--scenarios M] [--seed S] [--weakened]')
  process.exit(2)
}

const started = Date.now()
const founded = await new Founded().settle()
const figures: Figure[] = []
for (const channel of channels)
  for (const k of [5, 10, 20]) {
    const wish = { channel, k, trials, scenarios, seed, weakened: values.weakened }
    const found = await measure(founded, wish)
    figures.push(...found)
    for (const { attacker, overChance, atMost } of found)
      console.log(`${channel.name}, k=${k}, ${attacker}: ${overChance.toFixed(3)} (at most ${atMost.toFixed(3)})`)
  }
founded.close()
const worst = figures.reduce((a, b) => (b.overChance > a.overChance ? b : a))
console.log(
  `seed ${seed}, ${trials} trials of ${scenarios} scenarios for each k, ${Math.round((Date.now() - started) / 1000)} s`,
)
console.log(`the worst: ${worst.attacker} on ${worst.channel} of ${worst.k}, at most ${worst.atMost.toFixed(3)} (95 %)`)
console.log(`linkage: best_guess_over_chance=${worst.overChance.toFixed(3)}`)
process.exit(worst.overChance <= 1.1 ? 0 : 1)
