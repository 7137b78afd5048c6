import { writeFileSync } from 'node:fs'
import path from 'node:path'
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
}

export default class Report {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const files = modules.map(reportOf)
    if (errors.length > 0)
      files.push({ suite: '', file: 'outside any test', seconds: 0, passed: 0, failed: errors.length, skipped: 0 })
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
  }
}
