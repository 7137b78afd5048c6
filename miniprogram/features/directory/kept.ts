import type { Instant } from '@shared/calendar/beijing'
import { forget, keep, kept } from '@/platform/storage'

/** WeChat keeps 1 MB under a key and 10 MB in all: so each part of the snapshot has a key of its own, and this one says which there are. */
const KEY = 'directory'
const PART = 'directory:'

/** The directory's snapshot on this device. */
export interface Kept {
  version: string
  asOf: Instant
  /** when the server last said that this is the latest, by this device's own clock */
  heardAt: Instant
  /** texts by id */
  parts: ReadonlyMap<string, string>
}
type Named = Omit<Kept, 'parts'> & { ids: string[] }

/** null: nothing, or not all of it. */
export function keptSnapshot(): Kept | null {
  const named = kept<Named>(KEY)
  if (!Array.isArray(named?.ids)) return null
  const { ids, ...rest } = named
  const parts = new Map(ids.map((id) => [id, kept<string>(PART + id)]))
  if ([...parts.values()].includes(null)) return null
  return { ...rest, parts: parts as Map<string, string> }
}

/** The parts first: what names them is never there without them. Where the device has no room, the directory is there until it is closed. */
export function keepSnapshot({ parts, ...rest }: Kept) {
  const before = kept<Named>(KEY)?.ids ?? []
  try {
    for (const [id, text] of parts) if (!before.includes(id)) keep(PART + id, text)
    keep(KEY, { ...rest, ids: [...parts.keys()] } satisfies Named)
    for (const id of before) if (!parts.has(id)) keep(PART + id, null)
  } catch {
    forgetSnapshot()
  }
}

export function forgetSnapshot() {
  keep(KEY, null)
  forget(PART)
}
