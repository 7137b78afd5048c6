import { parseArgs } from 'node:util'
import { channels, isChannel } from './channels'
import { type Figure, measure } from './measure'
import { Founded } from './town'

/**
 * `npm run linkage [-- --trials N --worlds M --seed S --of complaints,ratings --k 5,10,20 --weakened]`: given all that a station can read, who of k did it? Prints how every
 * attacker does on every channel, and the best of them on scenarios by which it was not chosen; the last line is the worst of these.
 */
const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '20000' },
    worlds: { type: 'string', default: '600' },
    seed: { type: 'string', default: '20261121' },
    of: { type: 'string', default: Object.keys(channels).join() },
    k: { type: 'string', default: '5,10,20' },
    weakened: { type: 'boolean', default: false },
  },
})
const [trials, worlds, seed] = [Number(values.trials), Number(values.worlds), Number(values.seed)]
const ks = values.k.split(',').map(Number)
const names = values.of.split(',')
if (![trials, worlds, seed, ...ks].every((each) => Number.isInteger(each) && each > 0) || !names.every(isChannel)) {
  console.error(
    'usage: npm run linkage -- [--trials N] [--worlds M] [--seed S] [--of complaints,ratings] [--k 5,10,20] [--weakened]',
  )
  process.exit(2)
}

const started = Date.now()
const founded = await new Founded().settle()
const figures: Figure[] = []
for (const channel of names.map((each) => channels[each]))
  for (const k of ks) {
    const figure = await measure(founded, channel, { k, trials, worlds, seed, weakened: values.weakened })
    figures.push(figure)
    const { channel: name, scenarios, scores, best, overChance, expected, atMost } = figure
    for (const each of scores) console.log(`${name}, k=${k}, ${each.attacker}: ${each.expected.toFixed(3)}`)
    console.log(
      `${name}, k=${k}, the best (${best}), chosen on other scenarios: ${overChance.toFixed(3)} in ${trials} trials, ` +
        `${expected.toFixed(3)} over ${scenarios} scenarios, at most ${atMost.toFixed(3)} (95 %)`,
    )
  }
founded.close()
const worst = figures.reduce((a, b) => (b.overChance > a.overChance ? b : a))
console.log(`seed ${seed}, ${worlds} worlds for each k, ${Math.round((Date.now() - started) / 1000)} s`)
console.log(
  `the worst: ${worst.best} on ${worst.channel} of ${worst.k}; no channel more than ${Math.max(...figures.map(({ atMost }) => atMost)).toFixed(3)} (95 %)`,
)
console.log(`linkage: best_guess_over_chance=${worst.overChance.toFixed(3)}`)
process.exit(worst.overChance <= 1.1 ? 0 : 1)
