import { keepPreviousData } from '@tanstack/react-query'
import type { Item, Question } from '@/api/contract'
import { changed } from '@/api/query'
import { changeRows, useList } from '@/api/use-list'

export type Row = Item<'service.checks'>
/** A denied service that the officer looks into. */
export type DeniedService = Extract<Row, { tied: null }>

export const useChecks = (question: Question<'service.checks'>) =>
  useList('service.checks', question, { refetchInterval: 60_000, placeholderData: keepPreviousData })

/** The row goes at once; what the finding changed is asked for again behind it. */
export function checked({ id }: DeniedService) {
  changeRows('service.checks', (rows) => rows.filter((row) => row.id !== id))
  void changed('service.checks', 'points.queue', 'points.ledger', 'points.standing')
}
