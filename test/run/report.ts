import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { TestModule } from 'vitest/node'

/** What a run of vitest tells of each file. */
export interface FileReport {
  suite: string
  file: string
  /** of one worker, loading included */
  seconds: number
  passed: number
  /** tests that failed; one for a file that does not load or whose hooks broke */
  failed: number
  skipped: number
  /** what each failure said: the test's name, the message, the lines of ours that it passed through */
  failures: string[]
}

interface Said {
  message?: string
  stack?: string
  diff?: string
}

export default class Report {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly Said[]): void {
    const files = modules.map(reportOf)
    const failures = errors.map((error) => told('', [error]))
    const outside = { suite: '', file: 'outside any test', seconds: 0, passed: 0, failed: errors.length, skipped: 0 }
    if (errors.length > 0) files.push({ ...outside, failures })
    if (process.env.TEST_REPORT) writeFileSync(process.env.TEST_REPORT, JSON.stringify(files))
  }
}

function reportOf(module: TestModule): FileReport {
  const tests = [...module.children.allTests()]
  const count = (state: 'passed' | 'failed') => tests.filter((test) => test.result().state === state).length
  const [passed, failed] = [count('passed'), count('failed')]
  const { collectDuration, duration, prepareDuration, setupDuration } = module.diagnostic()
  return {
    suite: module.project.name,
    file: path.relative(process.cwd(), module.moduleId),
    seconds: (collectDuration + duration + prepareDuration + setupDuration) / 1000,
    passed,
    failed: failed === 0 && module.state() === 'failed' ? 1 : failed,
    skipped: tests.length - passed - failed,
    failures: [
      ...module.errors().map((error) => told('', [error])),
      ...[...module.children.allSuites()].flatMap((suite) =>
        suite.errors().map((error) => told(suite.fullName, [error])),
      ),
      ...tests.flatMap((test) => {
        const result = test.result()
        return result.state === 'failed' ? [told(test.fullName, result.errors)] : []
      }),
    ],
  }
}

/** Long values are cut: a log keeps room for the next failure. */
const CHARACTERS = 3_000

function told(name: string, errors: readonly Said[]): string {
  const lines = errors.flatMap(({ message = '', stack = '', diff = '' }) => [
    message.slice(0, CHARACTERS),
    diff.slice(0, CHARACTERS),
    ...stack.split('\n').filter((line) => /^\s+at /.test(line) && !line.includes('node_modules')),
  ])
  return stripVTControlCharacters([name, ...lines].filter(Boolean).join('\n'))
}
