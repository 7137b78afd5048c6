import path from 'node:path'
import { defineConfig } from 'vitest/config'

const at = (p: string) => path.resolve(import.meta.dirname, p)
const alias = { '@shared': at('shared'), '@': at('miniprogram') }

/**
 * Two projects. `unit` is pure and runs under three time zones; `integration` starts the local CloudBase and speaks to it
 * through the real SDKs, so its files run one after another.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['test/{shape,shared,miniprogram,demo,localcloud-unit}/**/*.test.{ts,tsx}'],
          environment: 'node',
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['test/{localcloud,cloudfunctions,simulation,dev}/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          poolOptions: { forks: { singleFork: true } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
