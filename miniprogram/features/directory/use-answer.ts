import { useMemo, useSyncExternalStore } from 'react'
import { usePlace } from '@/features/place/place'
import { useNow } from '@/platform/use-now'
import { question, RING_METRES } from './question'
import { useDirectory } from './use-directory'

/** The answer to what is asked now; `found` is undefined until there is a directory. */
export function useAnswer() {
  const asked = useSyncExternalStore(question.subscribe, question.get, question.get)
  const place = usePlace()
  const { data, isError, refetch } = useDirectory()
  const now = useNow(60_000)
  const found = useMemo(() => {
    const within = asked.near && place ? { withinMetres: RING_METRES } : {}
    return data?.find({ text: asked.text, filters: asked.filters, from: place?.at, ...within }, now)
  }, [data, asked, place, now])
  // “缺钱” asks for a category as much as the filter does
  const meant = found && [...new Set(found.words.flatMap(({ means }) => means.category ?? []))]
  const suiting = asked.filters.categories?.length ? asked.filters : { ...asked.filters, categories: meant }
  return { asked, suiting, place, now, found, failed: isError && !data, refetch, asOf: data?.directory.asOf }
}

export type Answer = ReturnType<typeof useAnswer>
