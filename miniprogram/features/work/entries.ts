import { isOfficerRole } from '@shared/access/roles'
import type { Contract } from '@shared/contract'
import { work as words } from '@/copy/work'
import type { ScreenName } from '@/platform/navigate'
import type { IconName } from '@/ui/icon'
import type { Officer } from './use-officer'

/** The name of an operation, `points.verify`. */
export type Operation = { [M in keyof Contract]: `${M & string}.${keyof Contract[M] & string}` }[keyof Contract]

export interface Entry {
  to: ScreenName
  icon: IconName
  words: string
  note: string
}

const all = [
  { to: 'review', icon: 'checkc', needs: 'points.verify' },
  { to: 'complaintDesk', icon: 'flag', needs: 'complaint.queue' },
  { to: 'stations', icon: 'ledger', needs: 'points.queue' },
  { to: 'notices', icon: 'bell', needs: 'notice.list' },
  { to: 'codes', icon: 'alert', needs: 'enterprise.unusualCodes' },
  { to: 'grants', icon: 'shield', needs: 'access.list' },
] as const satisfies readonly { to: ScreenName; icon: IconName; needs: Operation }[]

export const may = ({ operations }: Pick<Officer, 'operations'>, operation: Operation) => operations.includes(operation)

/** The parts of the workbench that are of use to this officer; none for anybody else. A manager's own grants have their own way in. */
export function workEntries(officer: Officer | null | undefined): Entry[] {
  if (!officer?.roles.some(({ role }) => isOfficerRole(role))) return []
  return all.filter(({ needs }) => may(officer, needs)).map(({ to, icon }) => ({ to, icon, ...words.entries[to] }))
}
