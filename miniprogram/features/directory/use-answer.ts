import type { Asked } from '@shared/directory/asked'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { usePlace } from '@/features/place/place'
import { useAddress } from '@/platform/address'
import { there } from '@/platform/there'
import { useNow } from '@/platform/use-now'
import { inAddress } from './in-address'
import { adopt, choice, question } from './question'
import { useDirectory } from './use-directory'

/** The answer to what is asked now, and its address; `found` is undefined until there is a directory. */
export function useAnswer(screen: 'find' | 'map') {
  const kept = useSyncExternalStore(question.subscribe, question.get, question.get)
  const chosenId = useSyncExternalStore(choice.subscribe, choice.get, choice.get)
  useAddress(there(screen, { ...inAddress(kept), carrierId: chosenId }), adopt)
  const place = usePlace()
  const { data, isError, refetch } = useDirectory()
  const now = useNow(60_000)
  // There is no ring around nowhere.
  const asked = useMemo(() => ({ ...kept, near: place && kept.near }), [kept, place])
  const answerTo = useCallback(
    ({ text, filters, near }: Asked) =>
      data?.find({ text, filters, from: place?.at, ...(near !== null && { withinMetres: near * 1_000 }) }, now),
    [data, place, now],
  )
  const found = useMemo(() => answerTo(asked), [answerTo, asked])
  // “缺钱” asks for a category as much as the filter does
  const meant = found && [...new Set(found.words.flatMap(({ means }) => means.category ?? []))]
  const suiting = asked.filters.categories?.length ? asked.filters : { ...asked.filters, categories: meant }
  const carriers = data?.directory.carriers
  const asOf = data?.directory.asOf
  return { asked, answerTo, suiting, place, now, found, carriers, failed: isError && !data, refetch, asOf, chosenId }
}

export type Answer = ReturnType<typeof useAnswer>
