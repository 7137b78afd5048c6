import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { limits } from '@shared/limits'
import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useList, useWhole } from '@/api/use-list'

export type Appointment = Item<'points.appointments'>
export type Proposal = Item<'deduction.proposals'>
export type Candidate = Item<'deduction.candidates'>

/** A station's bookings of a day, all of them: one is picked. */
export const useAppointments = (carrierId: CarrierId, date: LocalDate) =>
  useWhole('points.appointments', { carrierId, date, limit: limits.page.most })

/** Deductions that nobody has decided, and broken promises that nobody has looked at; few. */
export const useProposals = () => useList('deduction.proposals', {}, { refetchInterval: 60_000 })
export const useCandidates = () => useList('deduction.candidates', {}, { refetchInterval: 60_000 })

/** After a deduction, a proposal or a reversal. */
export const pointsChanged = () =>
  changed(
    'points.ledger',
    'points.standing',
    'points.standings',
    'points.projection',
    'points.appointments',
    'deduction',
  )
