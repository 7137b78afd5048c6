import { keepPreviousData } from '@tanstack/react-query'
import type { Item, Question } from '@/api/contract'
import { changed } from '@/api/query'
import { useList } from '@/api/use-list'
import { type Place, WAITING } from './use-places'

export type Grant = Item<'access.list'>

/** Of a place, or of the city: what waits for a second person, or what one approved. */
export const useGrants = ({ id }: Place, { state, ...among }: Question<'access.list'>) =>
  useList('access.list', id === WAITING ? { ...(state && { state }), ...among } : { ...among, scope: id }, {
    placeholderData: keepPreviousData,
  })

export const grantsChanged = () => changed('access.list')
