import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/run/longest-first'

const at = (p: string) => path.resolve(import.meta.dirname, p)
const cores = { minForks: 1, maxForks: 2 }

/** What every project has in common. A poll gives up when a person would, not when the machine has other work for a second. */
const common = {
  environment: 'node',
  setupFiles: 'test/setup/loopback.ts',
  expect: { poll: { timeout: 30_000, interval: 50 } },
} as const
const resolve = { alias: { '@shared': at('shared'), '@': at('miniprogram') } }

/** Starts the local CloudBase: files share a process, with what is loaded in it, and two processes share the files. */
const started = { ...common, pool: 'forks', isolate: false, testTimeout: 60_000, hookTimeout: 120_000 } as const

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
          include: ['test/{shape,shared,miniprogram,demo,localcloud-unit,bugbank}/**/*.test.{ts,tsx}'],
          pool: 'threads',
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          ...started,
          name: 'integration',
          include: ['test/{localcloud,cloudfunctions,simulation,dev}/**/*.test.ts'],
        },
      },
      {
        resolve,
        test: {
          ...started,
          name: 'client',
          include: ['test/{weapp,e2e}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
