import type { CarrierId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import type { Item, Output } from '@/api/contract'
import { queryOf } from '@/api/query'
import { useList } from '@/api/use-list'

export type Row = Item<'points.ledger'>
export type Chain = Output<'points.chain'>
export type Standing = Output<'points.standing'>

export const useRows = (carrierId: CarrierId, cycleYear: number) =>
  useList('points.ledger', { carrierId, cycleYear, limit: 50 })

export const useChain = (carrierId: CarrierId) => useQuery(queryOf('points.chain', { carrierId }))
