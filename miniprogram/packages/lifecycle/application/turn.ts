import { waitsFor } from '@shared/lifecycle/passing'
import type { State } from '@shared/lifecycle/procedure'
import { application as words } from '@/copy/application'
import { lifecycle } from '@/copy/lifecycle'
import { day } from '@/copy/moment'
import { now } from '@/platform/clock'
import type { Case } from '../parts/queries'

/** Whose turn it is, and until when; of what is over, how it ended. */
export function turnOf(
  state: State | undefined,
  { due, passedToCity }: Pick<Case, 'due' | 'passedToCity'>,
  /** a step of the reader's side may be taken though it is another's turn */
  may: boolean,
): { verdict: string; text: string } {
  if (!state) return { verdict: lifecycle.draft, text: words.nothing }
  const side = waitsFor(state, passedToCity)
  if (side === null) return { verdict: state.label, text: words.ended }
  const on = due && day(due.on, now())
  if (side === 'applicant') return { verdict: words.waiting.applicant(state.label), text: on ? words.yours(on) : '' }
  const until = on === null ? '' : due?.provisional ? words.untilProvisional(on) : words.until(on)
  return { verdict: words.waiting[side](state.label), text: `${until}${may ? words.may : words.nothing}` }
}
