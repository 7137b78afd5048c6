import { clauses } from '@/copy/punctuation'
import { waiting as words } from '@/copy/waiting'
import type { BareScreen } from '@/platform/there'
import type { Waiting } from './use-waiting'

type Counts = Partial<Record<BareScreen, string>>

/** What stands beside the ways to what is the enterprise's: how much of it there is; nothing where nothing is. */
export function countsIn(waiting: Waiting | undefined): Counts {
  if (!waiting) return {}
  const { bookings, toConfirm, complaints, answered, members } = waiting
  const said = (name: keyof typeof words.beside, { count, more }: { count: number; more: boolean }) =>
    count > 0 && words.beside[name](words.figure(count, more))
  const some = ({ items, more }: { items: readonly unknown[]; more: boolean }) => ({ count: items.length, more })
  return {
    bookings: clauses([said('bookings', bookings)]),
    received: clauses([said('toConfirm', some(toConfirm))]),
    complaints: clauses([said('complaints', some(complaints)), said('answered', answered)]),
    enterprise: clauses([said('members', members)]),
  }
}
