import { defineConfig } from 'vitest/config'

const setupFiles = ['test/setup/loopback.ts']
/** What is waited for may take its time on a busy machine. */
const expect = { poll: { timeout: 60_000, interval: 50 } }

/** `unit` asks the parts; `integration` starts the whole and speaks to it through the real SDKs, a file at a time. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], setupFiles, expect } },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          setupFiles,
          expect,
          pool: 'forks',
          poolOptions: { forks: { singleFork: true } },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
