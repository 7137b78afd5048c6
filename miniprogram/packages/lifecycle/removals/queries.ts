import { useQuery } from '@tanstack/react-query'
import type { Output } from '@/api/contract'
import { changed, queryOf } from '@/api/query'

export type Removable = Output<'lifecycle.removable'>['rows'][number]

export const useRemovable = () => useQuery(queryOf('lifecycle.removable', {}))
export const removalBegun = () => changed('lifecycle.removable', 'lifecycle.queue')
