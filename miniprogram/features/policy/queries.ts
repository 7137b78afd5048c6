import type { NoticeId } from '@shared/ids'
import type { InstrumentId } from '@shared/law/basis'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Output } from '@/api/contract'
import { queryOf } from '@/api/query'

export type Instrument = Output<'policy.get'>

const DAY = 24 * 60 * 60_000

export const useInstruments = () => useQuery({ ...queryOf('policy.list', {}), staleTime: DAY })

/** What was found stays while more of it, or what is typed next, is on its way. */
export const useSearch = (text: string, limit: number) =>
  useQuery({ ...queryOf('policy.search', { text, limit }), staleTime: DAY, placeholderData: keepPreviousData })

export const useInstrument = (instrumentId: InstrumentId | undefined) =>
  useQuery({ ...queryOf('policy.get', instrumentId === undefined ? null : { instrumentId }), staleTime: DAY })

export const useNotice = (noticeId: NoticeId | undefined) =>
  useQuery(queryOf('notice.get', noticeId === undefined ? null : { noticeId }))
