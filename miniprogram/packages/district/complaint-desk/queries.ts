import { keepPreviousData } from '@tanstack/react-query'
import type { Item, Question } from '@/api/contract'
import { changed } from '@/api/query'
import { changeRows, useList } from '@/api/use-list'
import { isClosed } from '@/features/complaint/queries'

export type Case = Item<'complaint.queue'>
export type Ground = Case['ground']

export const useCases = (question: Question<'complaint.queue'>) =>
  useList('complaint.queue', question, { refetchInterval: 60_000, placeholderData: keepPreviousData })

export const isOpen = (complaint: Case) => !isClosed(complaint)

/** What came back takes the row's place at once; a deduction changes the station's ledger too. */
export function caseChanged(after: Case) {
  changeRows('complaint.queue', (cases) => cases.map((each) => (each.id === after.id ? after : each)))
  void changed('points.ledger', 'points.standing')
}

/** It is another's now. */
export const caseGone = (goneId: Case['id']) =>
  changeRows('complaint.queue', (cases) => cases.filter(({ id }) => id !== goneId))
