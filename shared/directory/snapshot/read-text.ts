import type { Coder } from './model'
import { SnapshotRefused } from './refused'
import { text } from './text'

/** JSON that was written as a text. */
export function readJson<T>(coder: Coder): T {
  const read = text(coder)
  try {
    return JSON.parse(read) as T
  } catch {
    throw new SnapshotRefused('damaged')
  }
}
