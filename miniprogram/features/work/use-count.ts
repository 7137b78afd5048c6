import { useQuery } from '@tanstack/react-query'
import { ask } from '@/api'
import type { Path } from '@/api/contract'
import { keyOf } from '@/api/query'

/** A queue, as a row of a menu asks how much waits there: of its first page the count alone is of use. */
export interface Counted {
  path: Path
  question: Readonly<Record<string, string>>
}

/** How many wait in a queue for whoever asks; undefined while nobody knows, and where nothing is counted. */
export const useCount = (of: Counted | undefined): number | undefined =>
  useQuery({
    queryKey: keyOf(of?.path ?? 'auth.abilities', 'count', of?.question),
    queryFn: async () =>
      of ? ((await ask<{ count: number | null }>(of.path, { ...of.question, limit: 1 })).count ?? 0) : 0,
    enabled: of !== undefined,
  }).data
