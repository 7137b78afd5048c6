import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useList } from '@/api/use-list'
import { type Place, WAITING } from './use-places'

export type Grant = Item<'access.list'>

export const useGrants = ({ id }: Place) => useList('access.list', id === WAITING ? {} : { scope: id })

export const grantsChanged = () => changed('access.list')
