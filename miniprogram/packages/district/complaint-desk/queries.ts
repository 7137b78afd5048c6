import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { changeRows, useList } from '@/api/use-list'
import { isClosed } from '@/features/complaint/queries'

export type Case = Item<'complaint.queue'>
export type Which = 'open' | 'closed'

export const useCases = (state: Which) => useList('complaint.queue', { state }, { refetchInterval: 60_000 })

export const isOpen = (complaint: Case) => !isClosed(complaint)

/** What came back takes the row's place at once; a deduction changes the station's ledger too. */
export function caseChanged(after: Case) {
  changeRows('complaint.queue', (cases) => cases.map((each) => (each.id === after.id ? after : each)))
  void changed('points.ledger', 'points.standing')
}
