import { keepPreviousData } from '@tanstack/react-query'
import type { Item, Question } from '@/api/contract'
import { changed } from '@/api/query'
import { useList } from '@/api/use-list'

export type Notice = Item<'notice.list'>
export type Audience = Notice['audience']

/** Delivery goes on for a while after the approval; the figures follow it until it is done. */
const FOLLOW_MS = 10_000
const onItsWay = ({ approvedAt, deliveredAt }: Notice) => approvedAt !== null && deliveredAt === null

export const useNotices = (question: Question<'notice.list'>) =>
  useList('notice.list', question, {
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some(onItsWay)) ? FOLLOW_MS : false,
  })

export const noticesChanged = () => changed('notice.list')
