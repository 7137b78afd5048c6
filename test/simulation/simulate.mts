import { campaign, summary } from './campaign'

/** `npm run simulate -- <schedules> [seed]`: prints what went on, the first findings, and the count. */
const [schedules = 2000, seed = 20261121] = process.argv.slice(2).map(Number)
if (!Number.isInteger(schedules) || schedules < 1 || !Number.isInteger(seed)) {
  console.error('usage: npm run simulate -- [schedules] [seed]')
  process.exit(2)
}
const started = Date.now()
const findings = await campaign({ schedules, seed })
console.log(`seed ${seed}, ${((Date.now() - started) / 1000).toFixed(0)} s, ${JSON.stringify(findings.tally)}`)
for (const { schedule, what } of [...findings.differences, ...findings.violations].slice(0, 5))
  console.log(`${what}\n  in ${JSON.stringify(schedule)}`)
console.log(summary(findings))
// requests that were never to be answered are still under way
process.exit(findings.differences.length + findings.violations.length === 0 ? 0 : 1)
