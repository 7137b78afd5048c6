import { isOfficerRole } from '@shared/access/roles'
import type { Path } from '@/api/contract'
import { work as words } from '@/copy/work'
import type { BareScreen } from '@/platform/there'
import type { IconName } from '@/ui/icon'
import type { Counted } from './use-count'
import type { Officer } from './use-officer'

export interface Entry {
  to: BareScreen
  icon: IconName
  words: string
  note: string
  /** what waits there is counted */
  counted?: Counted
}

const all = [
  { to: 'review', icon: 'checkc', needs: 'points.verify' },
  { to: 'complaintDesk', icon: 'flag', needs: 'complaint.queue' },
  { to: 'admissions', icon: 'doc', needs: 'lifecycle.queue' },
  { to: 'checks', icon: 'search', needs: 'service.check' },
  { to: 'stations', icon: 'ledger', needs: 'points.queue' },
  { to: 'lists', icon: 'doc', needs: 'lists.draft' },
  { to: 'notices', icon: 'bell', needs: 'notice.list' },
  { to: 'events', icon: 'calendar', needs: 'event.managed' },
  { to: 'codes', icon: 'alert', needs: 'enterprise.unusualCodes' },
  { to: 'ratingTexts', icon: 'star', needs: 'rating.doubtful' },
  { to: 'appeals', icon: 'calendar', needs: 'absence.appeals' },
  { to: 'grants', icon: 'shield', needs: 'access.list' },
  { to: 'tables', icon: 'doc', needs: 'table.list' },
  { to: 'settings', icon: 'edit', needs: 'settings.list' },
  { to: 'tasks', icon: 'clock', needs: 'system.tasks' },
] as const satisfies readonly { to: BareScreen; icon: IconName; needs: Path }[]

/** The queues that somebody has to decide in. */
const counted: Partial<Record<BareScreen, Counted>> = {
  review: { path: 'points.queue', question: { state: 'waiting' } },
  complaintDesk: { path: 'complaint.queue', question: { state: 'open' } },
  admissions: { path: 'lifecycle.queue', question: { state: 'waiting' } },
  checks: { path: 'service.checks', question: { state: 'waiting' } },
  lists: { path: 'lists.all', question: {} },
  notices: { path: 'notice.list', question: { state: 'waiting' } },
  codes: { path: 'enterprise.unusualCodes', question: {} },
  ratingTexts: { path: 'rating.doubtful', question: { state: 'waiting' } },
  appeals: { path: 'absence.appeals', question: { state: 'waiting' } },
  grants: { path: 'access.list', question: { state: 'waiting' } },
  settings: { path: 'settings.proposals', question: { state: 'waiting' } },
}

export const may = ({ operations }: Pick<Officer, 'operations'>, operation: Path) => operations.includes(operation)

/** The parts of the workbench that are of use to this officer; none for anybody else. A manager's own grants have their own way in. */
export function workEntries(officer: Officer | null | undefined): Entry[] {
  if (!officer?.roles.some(({ role }) => isOfficerRole(role))) return []
  return all
    .filter(({ needs }) => may(officer, needs))
    .map(({ to, icon }) => ({ to, icon, ...words.entries[to], counted: counted[to] }))
}
