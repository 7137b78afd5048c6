import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { OutsideTests } from './outside-tests'
import { QuickestFirst } from './quickest-first'

const at = (folder: string) => path.resolve(import.meta.dirname, '../..', folder)

/**
 * For Stryker, which takes no projects: the tests of one folder, in its copy of the checkout. A mutant gets a thread of its own, in which the
 * files of tests share what they load, and properties are tried a tenth as often as they say: a score is too low rather than too high.
 */
export default defineConfig({
  resolve: { alias: { '@shared': at('shared'), '@': at('miniprogram') } },
  test: {
    environment: 'node',
    include: (process.env.TESTS ?? '').split(' '),
    testTimeout: 60_000,
    pool: 'threads',
    isolate: false,
    setupFiles: 'test/mutation/first-failure.ts',
    env: { TIMES: '0.1' },
    reporters: [new OutsideTests()],
    sequence: { sequencer: QuickestFirst },
  },
})
