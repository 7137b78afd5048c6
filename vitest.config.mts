import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/run/longest-first'

const at = (p: string) => path.resolve(import.meta.dirname, p)
const cores = { minForks: 1, maxForks: 2 }

/** What every project has in common. Whatever is waited for may take its time: that it comes is the test, not how soon on a busy machine. */
const common = {
  environment: 'node',
  setupFiles: 'test/setup/loopback.ts',
  expect: { poll: { timeout: 60_000, interval: 50 } },
  testTimeout: 300_000,
  hookTimeout: 300_000,
} as const
const resolve = { alias: { '@shared': at('shared'), '@': at('miniprogram') } }

/** Starts the local CloudBase: files share a process, with what is loaded in it, and two processes share the files. */
const started = { ...common, pool: 'forks', isolate: false } as const

/**
 * `unit` is pure; `integration` starts the local CloudBase and speaks to it through the real SDKs; `client` checks the built
 * WeChat package and drives the browser.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    poolOptions: { forks: { isolate: false, ...cores }, threads: { minThreads: 1, maxThreads: 2 } },
    projects: [
      {
        resolve,
        test: {
          ...common,
          name: 'unit',
          // as the build of the client sets it
          env: { OPERATOR: '{"environment":"","templates":{"notice":"","booking":""}}' },
          include: [
            'test/{shape,shared,miniprogram,demo,bugbank,tamper}/**/*.test.{ts,tsx}',
            'localcloud/test/unit/**/*.test.ts',
          ],
          pool: 'threads',
        },
      },
      {
        resolve,
        test: {
          ...started,
          name: 'integration',
          globalSetup: 'test/setup/build-functions.ts',
          include: [
            'test/{cloudfunctions,simulation,attack,dev,linkage}/**/*.test.ts',
            'localcloud/test/integration/**/*.test.ts',
          ],
        },
      },
      {
        resolve,
        test: {
          ...started,
          name: 'client',
          globalSetup: ['test/setup/build-functions.ts', 'test/setup/build-client.ts'],
          include: ['test/{weapp,e2e}/**/*.test.ts'],
        },
      },
    ],
  },
})
