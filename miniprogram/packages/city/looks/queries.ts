import { keepPreviousData } from '@tanstack/react-query'
import type { Item, Question } from '@/api/contract'
import { changed } from '@/api/query'
import { changeRows, useList } from '@/api/use-list'

/** One service with its evidence, as if nobody had decided on it; with what the caller found, once they have looked. */
export type Look = Item<'points.looks'>

export const useLooks = (question: Question<'points.looks'>) =>
  useList('points.looks', question, { refetchInterval: 60_000, placeholderData: keepPreviousData })

/** The row goes at once; what the look changed is asked for again behind it. */
export function lookedAt({ id }: Look) {
  changeRows('points.looks', (rows) => rows.filter((row) => row.id !== id))
  void changed('points.looks', 'points.agreement', 'points.queue')
}
