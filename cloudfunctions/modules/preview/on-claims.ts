import { beijingDate } from '@shared/calendar/beijing'
import { isOver } from '@shared/calendar/clock'
import { claimClock, isOfCity, isTimedBy } from '@shared/points/claim-clock'
import { claimStanding } from '@shared/points/claim-events'
import type { SettingKey } from '@shared/settings/catalogue'
import { type Claim, claims } from '../../store/claims'
import { valuesOf } from '../points/terms'
import { looked, type Trial } from './looked'

const byTurn = { key: 'turnAt', direction: 'asc' } as const
const byDecision = { key: 'decidedAt', direction: 'desc' } as const

/**
 * Claims in the step that is timed by this setting: each step keeps the settings of its day, and its clock goes by them, so none of them
 * changes. One that its station may not appeal against any more is in no step.
 */
export async function effectOnClaims({ documents, now }: Trial, key: SettingKey) {
  const today = beijingDate(now)
  const values = await valuesOf(documents)
  const isIn = ({ events }: Claim) => {
    const standing = claimStanding(events)
    const clock = claimClock(standing, values)
    return isTimedBy(standing, key) && !(clock && !isOfCity(clock) && isOver(clock, today))
  }
  const list =
    key === 'appealWindowWorkingDays'
      ? claims.each(documents, { waiting: false }, byDecision)
      : claims.each(documents, { waiting: true }, byTurn)
  const { rows, more } = await looked(list)
  return { kind: 'claims' as const, running: rows.filter(isIn).length, more }
}
