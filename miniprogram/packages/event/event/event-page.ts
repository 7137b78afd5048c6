import { attendState } from '@shared/event/attend'
import type { Output } from '@/api/contract'

export type EventPage = Output<'event.get'>
export type Part = Output<'event.joined'>
export type JoinOf = NonNullable<Part['join']>

/** Whether people come to it now, as its page tells it. */
export const attendStateOf = ({ state, ...event }: EventPage, at: number) =>
  attendState(
    { ...event, publishedAt: state === 'draft' ? null : 0, cancelledAt: state === 'cancelled' ? 0 : null },
    at,
  )
