import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { limits } from '@shared/limits'
import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useWhole } from '@/api/use-list'

export type Appointment = Item<'points.appointments'>
export type Proposal = Item<'deduction.proposals'>
export type Candidate = Item<'deduction.candidates'>

/** A station's bookings of a day, all of them: one is picked. */
export const useAppointments = (carrierId: CarrierId, date: LocalDate) =>
  useWhole('points.appointments', { carrierId, date, limit: limits.page.most })

const all = [{ limit: limits.page.most }, { refetchInterval: 60_000 }] as const

/** Deductions that nobody has decided, and broken promises that nobody has looked at: all of them, because each is shown at its station. */
export const useProposals = () => useWhole('deduction.proposals', ...all)
export const useCandidates = () => useWhole('deduction.candidates', ...all)

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
