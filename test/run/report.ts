import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { TestModule } from 'vitest/node'

/** What a run of vitest tells the runner of each file. A skipped test, a suite that broke and a file that does not load are failures. */
export interface FileReport {
  suite: string
  file: string
  /** of one worker, loading included */
  seconds: number
  passed: number
  failed: number
}

export default class Report {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const files = modules.map(reportOf)
    if (errors.length > 0)
      files.push({ suite: '', file: 'outside any test', seconds: 0, passed: 0, failed: errors.length })
    if (process.env.TEST_REPORT) writeFileSync(process.env.TEST_REPORT, JSON.stringify(files))
  }
}

function reportOf(module: TestModule): FileReport {
  const tests = [...module.children.allTests()]
  const passed = tests.filter((test) => test.result().state === 'passed').length
  const failed = tests.length - passed
  const { collectDuration, duration, prepareDuration, setupDuration } = module.diagnostic()
  return {
    suite: module.project.name,
    file: path.relative(process.cwd(), module.moduleId),
    seconds: (collectDuration + duration + prepareDuration + setupDuration) / 1000,
    passed,
    failed: failed === 0 && module.state() !== 'passed' ? 1 : failed,
  }
}
