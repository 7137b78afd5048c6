import { parseArgs } from 'node:util'
import { campaign, summary } from './campaign'
import { domains, isDomain } from './domains'
import { Progress } from './progress'

/**
 * `npm run simulate -- all|<domain> [--schedules N] [--seed S] [--resume]`: prints what went on, the first findings, and the count.
 * With `--resume` an interrupted campaign goes on where it was last written down.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    schedules: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '20261121' },
    resume: { type: 'boolean', default: false },
  },
})
const [domain, ...rest] = positionals
const [schedules, seed] = [Number(values.schedules), Number(values.seed)]
if (!isDomain(domain) || rest.length > 0 || !Number.isInteger(schedules) || schedules < 1 || !Number.isInteger(seed)) {
  console.error(`usage: npm run simulate -- ${Object.keys(domains).join('|')} [--schedules N] [--seed S] [--resume]`)
  process.exit(2)
}

const progress = Progress.of('.build/simulation', domain, schedules, seed)
const from = values.resume ? progress.read() : undefined
if (from) console.log(`goes on after ${from.schedules} schedules`)
const started = Date.now()
const onSchedule = progress.note.bind(progress)
const findings = await campaign({ schedules, seed, domain: domains[domain], from, onSchedule })
const seconds = (Date.now() - started) / 1000
const rate = ((schedules - (from?.schedules ?? 0)) / seconds).toFixed(1)
console.log(`seed ${seed}, ${seconds.toFixed(0)} s, ${rate} a second, ${JSON.stringify(findings.tally)}`)
for (const { schedule, what } of [...findings.differences, ...findings.violations].slice(0, 5))
  console.log(`${what}\n  in ${JSON.stringify(schedule)}`)
console.log(summary(domain, domains[domain], findings))
progress.forget()
// requests that were never to be answered are still under way
process.exit(findings.differences.length + findings.violations.length === 0 ? 0 : 1)
