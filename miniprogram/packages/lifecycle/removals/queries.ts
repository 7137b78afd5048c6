import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useList } from '@/api/use-list'

export type Removable = Item<'lifecycle.removable'>

export const useRemovable = () => useList('lifecycle.removable', {})
export const removalBegun = () => changed('lifecycle.removable', 'lifecycle.queue')
