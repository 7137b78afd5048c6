import path from 'node:path'
import { defineConfig } from 'vitest/config'

const at = (p: string) => path.resolve(import.meta.dirname, p)
const alias = { '@shared': at('shared'), '@': at('miniprogram') }

/**
 * `unit` is pure and runs under three time zones; `integration` starts the local CloudBase and speaks to it through the real
 * SDKs; `client` builds the mini-program, checks the WeChat package and drives the browser. The last two run a file at a time.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['test/{shape,shared,miniprogram,demo}/**/*.test.{ts,tsx}', 'localcloud/test/unit/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['test/setup/loopback.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['test/{cloudfunctions,simulation,dev}/**/*.test.ts', 'localcloud/test/integration/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['test/setup/loopback.ts'],
          pool: 'forks',
          poolOptions: { forks: { singleFork: true } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'client',
          include: ['test/{weapp,e2e}/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['test/setup/loopback.ts'],
          pool: 'forks',
          poolOptions: { forks: { singleFork: true } },
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
