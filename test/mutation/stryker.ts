import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../dev/build'
import { installApart } from '../run/apart'
import type { Folder } from './folders'
import { folders } from './folders'
import { outsideTests } from './outside-tests'

const ours = path.join(root, 'test/mutation/tool')
const home = path.join(root, '.build/mutation')

export interface Mutant {
  file: string
  line: number
  was: string
  becomes: string
  /** of a RuntimeError, which */
  reason: string
  status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'CompileError' | 'RuntimeError'
}

/** A test failed, did not end, or could not be loaded at all; any other error may be the machine's. */
export const isFound = ({ status, reason }: Pick<Mutant, 'status' | 'reason'>): boolean =>
  status === 'Killed' || status === 'Timeout' || (status === 'RuntimeError' && reason.includes(outsideTests))

/** The mutants of a folder that were drawn, and what became of them. */
export function mutantsOf(folder: Folder, sample: number, seed: number): Mutant[] {
  // the vitest that it wants beside itself is ours
  installApart('Stryker', ours, home, ['--legacy-peer-deps'])
  copyFileSync(path.join(ours, 'sample.mjs'), path.join(home, 'sample.mjs'))
  const { mutate, tests } = folders[folder]
  const report = path.join(home, `${folder}.json`)
  const config = path.join(home, `${folder}.config.json`)
  rmSync(report, { force: true })
  writeFileSync(
    config,
    JSON.stringify({
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner', path.join(home, 'sample.mjs')],
      checkers: ['sample'],
      vitest: { configFile: 'test/mutation/vitest.config.mts', related: false },
      mutate,
      // it rewrites the one it finds with the compiler's old interface; vitest reads none
      tsconfigFile: 'none.json',
      ignorePatterns: ['dist', '.build', 'docs', 'miniprogram', 'localcloud', 'bench', 'test/e2e', 'test/weapp'],
      coverageAnalysis: 'perTest',
      concurrency: 1,
      timeoutMS: 60_000,
      reporters: ['json', 'progress-append-only', 'at-once'],
      jsonReporter: { fileName: report },
      tempDirName: '.build/mutation/sandbox',
    }),
  )
  const stryker = path.join(home, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const env = { ...process.env, TESTS: tests.join(' '), SAMPLE: String(sample), SEED: String(seed) }
  const { status } = spawnSync(process.execPath, [stryker, 'run', config], { cwd: root, env, stdio: 'inherit' })
  if (status !== 0) throw new Error(`Stryker ended with ${status}`)
  return mutantsIn(JSON.parse(readFileSync(report, 'utf8')))
}

interface Report {
  files: Record<string, { source: string; mutants: Reported[] }>
}
interface Place {
  line: number
  column: number
}
interface Reported {
  status: Mutant['status']
  statusReason?: string
  replacement?: string
  location: { start: Place; end: Place }
}

function mutantsIn({ files }: Report): Mutant[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status !== 'CompileError')
      .map(({ status, statusReason: reason = '', replacement = '', location: { start, end } }) => {
        const lines = source.split('\n').slice(start.line - 1, end.line)
        const cut =
          lines.length === 1 ? lines[0]?.slice(start.column - 1, end.column - 1) : lines[0]?.slice(start.column - 1)
        const was = `${cut}${lines.length > 1 ? ' …' : ''}`
        return { file, line: start.line, was, becomes: replacement, status, reason }
      }),
  )
}
