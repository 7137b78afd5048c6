import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { FileReport } from '../run/report'
import type { Bug, Part } from './bank'
import { plant } from './plant'

export type Verdict = { caught: true; by: string } | { caught: false }

/**
 * The compiler sees none of these bugs: as many as leave each other's places alone are planted together.
 * @throws when something does not compile: what the compiler would have caught shows nothing of the tests
 */
export async function mustCompile(copy: string, bugs: readonly Bug[]): Promise<void> {
  const left: Bug[] = []
  const mends = bugs.flatMap((bug, nth) => {
    try {
      return [plant(copy, bug)]
    } catch (error) {
      if (nth === 0) throw error
      left.push(bug)
      return []
    }
  })
  const { code, output } = await node(copy, ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false'])
  for (const mend of mends.reverse()) mend()
  if (code !== 0) throw new Error(`does not compile:\n${output}`)
  if (left.length > 0) await mustCompile(copy, left)
}

/** Runs the tests of a part until one fails. @throws when they break before a test has failed */
export async function judge(copy: string, { tests }: Part): Promise<Verdict> {
  for (const { project, files } of tests) {
    const report = path.join(copy, 'report.json')
    rmSync(report, { force: true })
    const reporters = ['--reporter=default', '--reporter=./test/run/report.ts']
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', '--project', project, ...reporters, ...files]
    const { code, output } = await node(copy, args, { TZ: 'Asia/Shanghai', TEST_REPORT: report })
    if (code === 0) continue
    const by = failedIn(report)
    if (!by) throw new Error(`the tests broke:\n${output}`)
    return { caught: true, by }
  }
  return { caught: false }
}

function failedIn(report: string): string | undefined {
  const files = JSON.parse(readFileSync(report, 'utf8')) as FileReport[]
  return files.find(({ failed }) => failed > 0)?.file
}

function node(cwd: string, args: string[], env = {}): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => resolve({ code, output }))
  })
}
