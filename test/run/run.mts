import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { feelDates } from './feels-dates'
import { runStep, type Step, type StepReport } from './step'
import { table } from './table'

/**
 * Runs what CONTRIBUTING calls the tests and ends with `N passed, N failed`.
 *   test/run/run.mts check   types, lint, shape and pure tests: less than a minute
 *   test/run/run.mts all     everything a change needs
 */
const out = mkdtempSync(path.join(tmpdir(), 'test-'))
const bin = (...name: string[]) => path.resolve('node_modules', ...name)

const types: Step = { name: 'types', command: [bin('typescript/bin/tsc'), '--noEmit'] }
const lint: Step = { name: 'lint', command: [bin('@biomejs/biome/bin/biome'), 'check', '.'] }
const build = (target: string): Step => ({
  name: `build ${target}`,
  command: ['--import', 'tsx', 'dev/build-client.mts', target],
})
const vitest = (
  name: string,
  projects: string[],
  { TZ = 'Asia/Shanghai', files = [] as string[], cases = '' } = {},
): Step => ({
  name,
  report: path.join(out, `${name.replaceAll('/', '-')}.json`),
  env: { TZ, ...(cases && { LOCALCLOUD_CASES: cases }) },
  command: [
    bin('vitest/vitest.mjs'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    ...['--reporter=default', '--reporter=./test/run/report.ts'],
    ...files,
  ],
})

/** Steps of one row run at the same time: each keeps a core busy, or all of them both. */
const plans: Record<string, () => Promise<Step[][]>> = {
  // The random cases of the local cloud take longest: `all` runs them all.
  check: async () => [[types, lint], [vitest('unit', ['unit'], { cases: '200' })]],
  all: async () => {
    const files = await feelDates()
    return [
      [types, lint],
      [build('h5'), build('weapp')],
      [vitest('unit', ['unit'])],
      ['UTC', 'America/New_York'].map((TZ) => vitest(`dates in ${TZ}`, ['unit'], { TZ, files })),
      [vitest('product', ['integration', 'client'])],
    ]
  },
}

const plan = plans[process.argv[2] ?? '']
if (!plan) throw new Error(`usage: run.mts ${Object.keys(plans).join('|')}`)

const started = Date.now()
const done: StepReport[] = []
for (const row of await plan()) {
  for (const report of await Promise.all(row.map(runStep))) {
    done.push(report)
    const failed = report.files.filter((file) => file.failed > 0)
    console.log(`${failed.length > 0 ? 'FAIL' : 'ok  '} ${report.name} (${report.seconds.toFixed(0)} s)`)
    // Failures first and alone: what passed would bury them, and a log may keep only its beginning.
    for (const { file, failures } of failed) for (const failure of failures) console.log(`\n${file}\n${failure}`)
    if (failed.some(({ failures }) => failures.length === 0)) console.log(report.output)
  }
}
rmSync(out, { recursive: true, force: true })
console.log(table(done, (Date.now() - started) / 1000))

const sum = (of: 'passed' | 'failed') => done.flatMap(({ files }) => files).reduce((total, file) => total + file[of], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1)
