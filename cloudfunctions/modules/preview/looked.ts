import { limits } from '@shared/limits'
import type { SettingValues } from '@shared/settings/values'
import type { Documents } from '../../platform/documents'

/** A change that is tried out: what holds today, and what would. */
export interface Trial {
  documents: Documents
  now: number
  before: SettingValues
  after: SettingValues
}

/** The first rows of some lists, no more in all than a preview looks at, and whether there were more. */
export async function looked<T>(...lists: AsyncIterable<T>[]): Promise<{ rows: T[]; more: boolean }> {
  const rows: T[] = []
  for (const list of lists)
    for await (const row of list) {
      if (rows.length === limits.preview.looked) return { rows, more: true }
      rows.push(row)
    }
  return { rows, more: false }
}
