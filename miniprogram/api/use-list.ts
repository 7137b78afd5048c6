import { type InfiniteData, type UseInfiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { refusedWith } from '@/platform/envelope'
import { ask } from '.'
import type { Item, ListPage, ListPath, Question } from './contract'
import { keyOf } from './query'
import { queryClient } from './query-client'

type Pages<P extends ListPath> = InfiniteData<ListPage<P>, string | null>
type Options<P extends ListPath> = Pick<
  UseInfiniteQueryOptions<ListPage<P>, Error, Pages<P>, unknown[], string | null>,
  'refetchInterval' | 'staleTime' | 'placeholderData'
>

const listKey = <P extends ListPath>(path: P, ...question: unknown[]) => keyOf(path, 'pages', ...question)

/**
 * A list that grows page by page. Asked for again, it keeps its length, so that nobody loses their place.
 * @param question null: not known yet, nothing is asked
 */
export function useList<P extends ListPath>(path: P, question: Question<P> | null, options?: Options<P>) {
  const query = useInfiniteQuery({
    queryKey: listKey(path, question),
    queryFn: ({ pageParam }) =>
      ask<ListPage<P>>(path, { ...question, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: question !== null,
    ...options,
  })
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, refetch } = query
  const load = async () => {
    if (!hasNextPage || isFetchingNextPage) return
    const { error } = await fetchNextPage()
    if (!refusedWith(error, 'CURSOR_INVALID')) return
    // The cursor is no longer good: the pages are asked for again from the start, which gives a new one.
    await refetch()
    await fetchNextPage()
  }
  const items = useMemo(() => data?.pages.flatMap((page): Item<P>[] => page.items), [data])
  return {
    /** undefined until the first page is there */
    items,
    /** undefined, too, while what is shown answers the question before */
    first: query.isPlaceholderData ? undefined : data?.pages[0],
    query,
    more: {
      has: hasNextPage,
      grown: (data?.pages.length ?? 0) > 1,
      busy: isFetchingNextPage,
      failed: isFetchNextPageError,
      load: () => void load(),
    },
  }
}

export type List<P extends ListPath> = ReturnType<typeof useList<P>>

/** A list that is of use only whole, or as far as `enough` says: its pages follow one another by themselves. */
export function useWhole<P extends ListPath>(
  path: P,
  question: Question<P> | null,
  options?: Options<P> & { enough?: (items: readonly Item<P>[]) => boolean },
) {
  const { enough, ...rest } = options ?? {}
  const list = useList(path, question, rest)
  const { items, more } = list
  const wants = items !== undefined && more.has && !more.failed && !enough?.(items)
  const { isFetching } = list.query
  useEffect(() => {
    if (wants && !isFetching) more.load()
  })
  return { ...list, whole: items !== undefined && !wants && !more.failed }
}

/** Changes the rows of every list of this operation that is on the device, before it is asked for again. */
export const changeRows = <P extends ListPath>(path: P, change: (items: Item<P>[]) => Item<P>[]) =>
  queryClient.setQueriesData<Pages<P>>(
    { queryKey: listKey(path) },
    (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: change(page.items) })) },
  )
