import path from 'node:path'
import { defineConfig } from 'vitest/config'

const at = (folder: string) => path.resolve(import.meta.dirname, '../..', folder)

/** For Stryker, which takes no projects: the tests of one folder, in its copy of the checkout. */
export default defineConfig({
  resolve: { alias: { '@shared': at('shared'), '@': at('miniprogram') } },
  test: {
    environment: 'node',
    include: (process.env.TESTS ?? '').split(' '),
    testTimeout: 60_000,
    pool: 'threads',
  },
})
