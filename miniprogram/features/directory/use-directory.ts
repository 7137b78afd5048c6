import { makeFinder } from '@shared/directory/find'
import type { Listed } from '@shared/directory/listed'
import { type Directory, decodeSnapshot } from '@shared/directory/snapshot'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { queryOf } from '@/api/query'
import { keep, kept } from '@/platform/storage'

const KEY = 'directory'

interface Kept {
  version: string
  snapshot: unknown
}

export interface Ready {
  directory: Directory
  find: ReturnType<typeof makeFinder>
  byId: ReadonlyMap<string, Listed>
}

function ready(snapshot: unknown): Ready | null {
  const directory = decodeSnapshot(snapshot)
  if (!directory) return null
  return { directory, find: makeFinder(directory), byId: new Map(directory.carriers.map((each) => [each.id, each])) }
}

/** The newest snapshot: the one on the device when the server says that it is current. */
async function load(): Promise<Ready> {
  const have = kept<Kept>(KEY)
  const { version, snapshot } = await api.directory.snapshot({ have: have?.version })
  if (snapshot !== null) keep(KEY, { version, snapshot } satisfies Kept)
  const found = ready(snapshot ?? have?.snapshot)
  if (!found) throw new RangeError(`directory snapshot ${version || 'none'}: not readable`)
  return found
}

/** Always the same function: the query takes a new one for a new placeholder, and the page would be rendered without end. */
const lastKept = () => ready(kept<Kept>(KEY)?.snapshot) ?? undefined

/**
 * The whole city's directory, kept on this device. Finding needs no network: the last snapshot is there at once, and a newer
 * one replaces it when it comes.
 */
export function useDirectory() {
  return useQuery({
    ...queryOf('directory.snapshot', {}),
    queryFn: load,
    staleTime: 10 * 60_000,
    placeholderData: lastKept,
    structuralSharing: false,
  })
}
