import { parseArgs } from 'node:util'
import { attack, isClean, summary } from './campaign'

/** `npm run attack -- [--seed S] [--calls N]` */
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, calls: { type: 'string', default: '100000' } },
})
const [seed, calls] = [Number(values.seed), Number(values.calls)]
if (!Number.isInteger(seed) || !Number.isInteger(calls) || calls < 1) {
  console.error('usage: npm run attack -- [--seed S] [--calls N]')
  process.exit(2)
}

const started = Date.now()
const findings = await attack({
  seed,
  calls,
  onPhase: (phase, { calls: made, ...found }, tally) => {
    const counts = Object.entries(found).map(([what, list]) => `${what}=${list.length}`)
    console.log(`${made} calls, after ${phase}: ${counts.join(' ')} ${JSON.stringify(tally)}`)
  },
})
for (const [what, list] of Object.entries({
  crossed: findings.crossed,
  lost: findings.lost,
  crashes: findings.crashes,
}))
  for (const each of list.slice(0, 10)) console.log(`${what}: ${each}`)
console.log(`seed ${seed}, ${((Date.now() - started) / 1000).toFixed(0)} s`)
console.log(summary(findings))
process.exit(isClean(findings) ? 0 : 1)
