// Runs what CONTRIBUTING calls the tests and ends with `N passed, N failed`.
//   node test/run.mjs check   types, lint, shape and pure tests: about a minute
//   node test/run.mjs all     everything a change needs
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const bin = (name) => path.join(root, 'node_modules', ...name)
const out = mkdtempSync(path.join(tmpdir(), 'test-'))
const zones = ['Asia/Shanghai', 'UTC', 'America/New_York']

const typecheck = { name: 'types', command: [bin(['typescript', 'bin', 'tsc']), '--noEmit'] }
const lint = { name: 'lint', command: [bin(['@biomejs', 'biome', 'bin', 'biome']), 'check', '.'] }
const vitest = (project, TZ, env = {}) => ({
  name: `${project} ${TZ}`,
  report: path.join(out, `${project}-${TZ.replaceAll('/', '-')}.json`),
  env: { TZ, ...env },
  command: [bin(['vitest', 'vitest.mjs']), 'run', '--project', project, '--reporter=default', '--reporter=json'],
})

/** The random cases of the local cloud take longest, and what they search for does not depend on the zone. */
const fewer = { LOCALCLOUD_CASES: '200' }

const plans = {
  check: [[typecheck, lint], [vitest('unit', zones[0], fewer)]],
  all: [
    [typecheck, lint],
    [vitest('unit', zones[0])],
    ...zones.slice(1).map((zone) => [vitest('unit', zone, fewer)]),
    // A core each, and the walk on a bad network mostly waits.
    [vitest('integration', zones[0]), vitest('client', zones[0])],
  ],
}

const plan = plans[process.argv[2]]
if (!plan) throw new Error(`usage: node test/run.mjs ${Object.keys(plans).join('|')}`)

let passed = 0
let failed = 0
for (const group of plan) {
  for (const { step, code, output, seconds } of await Promise.all(group.map(run))) {
    const counts = count(step, code)
    passed += counts.passed
    failed += counts.failed
    console.log(
      `${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${step.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds.toFixed(0)} s)`,
    )
    if (counts.failed > 0) console.log(output)
  }
}
rmSync(out, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

function run(step) {
  const started = Date.now()
  return new Promise((resolve) => {
    const args = [...step.command, ...(step.report ? [`--outputFile.json=${step.report}`] : [])]
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => resolve({ step, code, output, seconds: (Date.now() - started) / 1000 }))
  })
}

/** A step without a report is one test; a test runner that died, or skipped anything, has failed. */
function count(step, code) {
  if (!step.report) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  try {
    const report = JSON.parse(readFileSync(step.report, 'utf8'))
    const bad = report.numFailedTests + report.numPendingTests + report.numTodoTests
    return { passed: report.numPassedTests, failed: bad === 0 && code !== 0 ? 1 : bad }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
