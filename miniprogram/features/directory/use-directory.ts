import { beijingDate } from '@shared/calendar/beijing'
import { type Directory, directoryOf } from '@shared/directory/directory'
import { makeFinder } from '@shared/directory/find'
import type { Listed } from '@shared/directory/listed'
import { decodeParts } from '@shared/directory/snapshot/decode'
import { idOf, open } from '@shared/directory/snapshot/part'
import { SnapshotRefused } from '@shared/directory/snapshot/refused'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { madeOf, queryOf } from '@/api/query'
import { now, ownClock } from '@/platform/clock'
import { type Kept, keepSnapshot, keptSnapshot } from './kept'

/** So long what is kept is shown without asking whether there is something newer. */
const FRESH_MS = 10 * 60_000
/** Far more answers than any city needs. */
const MOST_ANSWERS = 100

export interface Ready {
  directory: Directory
  find: ReturnType<typeof makeFinder>
  byId: ReadonlyMap<string, Listed>
  kept: Kept
}

const made = madeOf<Ready>('directory.snapshot', {})

/**
 * @param version what the parts must come to
 * @throws SnapshotRefused where they do not, or are not as they were sent
 */
function ready(kept: Kept, version?: string): Ready {
  const directory = directoryOf(decodeParts([...kept.parts.values()], version), beijingDate(now()), kept.asOf)
  const byId = new Map(directory.carriers.map((each) => [each.id, each]))
  return { directory, find: makeFinder(directory), byId, kept }
}

/** What is kept, if all of it is there and can be read. */
function lastKept(): Ready | undefined {
  const kept = keptSnapshot()
  try {
    return kept ? ready(kept, kept.version) : undefined
  } catch {
    return undefined
  }
}

/** What is new is joined to what is there. Of a city that takes several answers, the list is shown after the first, and searched by name. */
async function joinedTo(have: Ready | undefined): Promise<Ready> {
  const parts = new Map(have?.kept.parts)
  for (let asked = 0; asked < MOST_ANSWERS; asked++) {
    const answer = await api.directory.snapshot(parts.size > 0 ? { have: [...parts.keys()] } : {})
    const { version, asOf, gone, more } = answer
    if (version === '' && have) return have
    for (const id of gone) parts.delete(id)
    for (const text of answer.parts) parts.set(idOf(open(text)), text)
    const kept = { version, asOf, heardAt: ownClock(), parts }
    const isSame = have && gone.length + answer.parts.length === 0
    if (!more) {
      const next = isSame ? { ...have, kept } : ready(kept, version)
      keepSnapshot(kept)
      return next
    }
    if (!have && asked === 0) made.set(ready(kept))
  }
  throw new RangeError('the directory’s snapshot has no end')
}

/** Parts that do not fit together are asked for anew, once. */
async function load(): Promise<Ready> {
  try {
    return await joinedTo(made.get() ?? lastKept())
  } catch (error) {
    if (error instanceof SnapshotRefused) return joinedTo(undefined)
    throw error
  }
}

/** Nothing was heard after now: where the clock was set back, nobody knows when it was. */
const heardAt = () => {
  const { heardAt = 0 } = keptSnapshot() ?? {}
  return heardAt > ownClock() ? 0 : heardAt
}

/**
 * The whole city's directory, kept on this device. Finding needs no network: the last snapshot is there at once, without any call while it
 * is fresh, and after that what is new is asked for behind it.
 */
export function useDirectory() {
  return useQuery({
    ...queryOf('directory.snapshot', {}),
    queryFn: load,
    staleTime: FRESH_MS,
    initialData: lastKept,
    initialDataUpdatedAt: heardAt,
    structuralSharing: false,
  })
}
