import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const IN_MEMORY = '/dev/shm'

/** A fresh directory, in memory where the system has such a place: every write is synchronised, and these tests are not about the disk. */
export const scratch = (name: string): string =>
  mkdtempSync(path.join(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(), `${name}-`))

/** Lets the test runner breathe: the database works synchronously, so a long loop over it would never come back to the event loop. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
