import { keepPreviousData } from '@tanstack/react-query'
import type { Item, Question } from '@/api/contract'
import { useList } from '@/api/use-list'

export type Row = Item<'lifecycle.queue'>

export const useCases = (question: Question<'lifecycle.queue'>) =>
  useList('lifecycle.queue', question, { refetchInterval: 60_000, placeholderData: keepPreviousData })
