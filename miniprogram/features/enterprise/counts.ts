import { waiting as words } from '@/copy/waiting'
import type { BareScreen } from '@/platform/there'
import type { Waiting } from './use-waiting'

type Counts = Partial<Record<BareScreen, string>>

/** What stands beside the ways to what is the enterprise's: how much of it is going on; nothing where nothing is. */
export function countsIn(waiting: Pick<Waiting, 'coming' | 'toConfirm' | 'complaints'> | undefined): Counts {
  if (!waiting) return {}
  const { coming, toConfirm, complaints } = waiting
  const said = (name: keyof typeof words.beside, count: number, more: boolean) =>
    count === 0 ? undefined : words.beside[name](words.figure(count, more))
  return {
    bookings: said('coming', coming.count, coming.more),
    received: said('toConfirm', toConfirm.items.length, toConfirm.more),
    complaints: said('complaints', complaints.items.length, complaints.more),
  }
}
