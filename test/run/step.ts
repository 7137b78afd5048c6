import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { FileReport } from './report'

export interface Step {
  name: string
  /** of node */
  command: string[]
  env?: Record<string, string>
  /** where vitest's reporter writes what it did; a step without one is a single test */
  report?: string
}

export interface StepReport {
  name: string
  seconds: number
  output: string
  files: FileReport[]
}

export function runStep(step: Step): Promise<StepReport> {
  const started = Date.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, step.command, {
      env: { ...process.env, ...step.env, ...(step.report && { TEST_REPORT: step.report }) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => {
      const seconds = (Date.now() - started) / 1000
      resolve({ name: step.name, seconds, output, files: filesOf(step, code === 0, seconds) })
    })
  })
}

/** A runner that died, or that found something wrong beside its tests, has failed; and whatever was not run has. */
function filesOf({ name, report }: Step, ended: boolean, seconds: number): FileReport[] {
  const whole = {
    suite: name,
    file: name,
    seconds,
    passed: ended ? 1 : 0,
    failed: ended ? 0 : 1,
    skipped: 0,
    failures: [],
  }
  if (!report) return [whole]
  try {
    const files = JSON.parse(readFileSync(report, 'utf8')) as FileReport[]
    const all = files.map((file) => ({ ...file, suite: suiteOf(name, file), failed: file.failed + file.skipped }))
    return ended || all.some(({ failed }) => failed > 0) ? all : [...all, { ...whole, seconds: 0 }]
  } catch {
    return [whole]
  }
}

/** A suite is a folder of tests; the same files in another zone are one of their own. */
const suiteOf = (step: string, { file }: FileReport) =>
  step.startsWith('dates') ? step : file.split('/').slice(0, 2).join('/')
