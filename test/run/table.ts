import type { StepReport } from './step'

const SLOWEST = 10

/** Where the time went. Seconds of a suite are those of one process; two run beside each other. */
export function table(done: readonly StepReport[], total: number): string {
  const files = done.flatMap(({ files }) => files)
  const suites = new Map<string, { passed: number; failed: number; seconds: number }>()
  for (const file of files) {
    const { passed, failed, seconds } = suites.get(file.suite) ?? { passed: 0, failed: 0, seconds: 0 }
    suites.set(file.suite, {
      passed: passed + file.passed,
      failed: failed + file.failed,
      seconds: seconds + file.seconds,
    })
  }
  const slowest = files
    .filter(({ suite, file }) => suite !== file)
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST)
  return [
    '',
    row('suite', 'passed', 'failed', 'seconds'),
    ...[...suites].map(([suite, sums]) => row(suite, sums.passed, sums.failed, sums.seconds.toFixed(1))),
    row('from start to end', '', '', total.toFixed(1)),
    '',
    row('slowest files', '', '', 'seconds'),
    ...slowest.map(({ suite, file, seconds }) =>
      row(suite.startsWith('dates') ? `${file} ${suite.replace('dates ', '')}` : file, '', '', seconds.toFixed(1)),
    ),
    '',
  ].join('\n')
}

const row = (name: string, ...cells: (string | number)[]) =>
  name.padEnd(64) + cells.map((cell) => String(cell).padStart(9)).join('')
