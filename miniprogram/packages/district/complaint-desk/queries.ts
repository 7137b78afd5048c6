import type { complaintQueues } from '@shared/contract/complaint'
import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { changeRows, useList } from '@/api/use-list'
import { isClosed } from '@/features/complaint/queries'

export type Case = Item<'complaint.queue'>
export type Which = (typeof complaintQueues)[number]
export type Ground = Case['ground']

/** The queue's tabs, in the order in which they are gone through. */
export const tabs = ['open', 'later', 'closed'] as const satisfies readonly Which[]

export const useCases = (state: Which, ground: Ground | null) =>
  useList('complaint.queue', { state, ...(ground && { ground }) }, { refetchInterval: 60_000 })

export const isOpen = (complaint: Case) => !isClosed(complaint)

/** What came back takes the row's place at once; a deduction changes the station's ledger too. */
export function caseChanged(after: Case) {
  changeRows('complaint.queue', (cases) => cases.map((each) => (each.id === after.id ? after : each)))
  void changed('points.ledger', 'points.standing')
}

/** It is another's now. */
export const caseGone = (goneId: Case['id']) =>
  changeRows('complaint.queue', (cases) => cases.filter(({ id }) => id !== goneId))
