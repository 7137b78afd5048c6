import { beijingDate } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import { barOn } from '@shared/lifecycle/derive-bars'
import { removableFrom } from '@shared/lifecycle/derive-removal'
import type { LifecycleEvent } from '@shared/lifecycle/event'
import type { SettingValues } from '@shared/settings/values'
import { carriers } from '../../store/carriers'
import { type LifecycleEventDoc, lifecycleEvents, subjects } from '../../store/lifecycle-events'
import { looked, type Trial } from './looked'

const byId = { key: '_id', direction: 'asc' } as const

/** The days that are derived anew each day from what happened to an organisation, and whether one of them has come. */
const days = {
  /** from which on it may be proposed for removal */
  removal: (events: LifecycleEvent[], terms: SettingValues, _today: LocalDate) => removableFrom(events, terms),
  /** the last on which it may not apply again */
  bars: (events: LifecycleEvent[], terms: SettingValues, today: LocalDate) =>
    barOn(events, today, terms)?.until ?? null,
}

export async function effectOnDays({ documents, now, before, after }: Trial, of: keyof typeof days) {
  const today = beijingDate(now)
  const { rows, more } = await looked(subjects.each(documents, {}, byId))
  const events = await lifecycleEvents.getAll(
    documents,
    rows.flatMap(({ eventIds }) => eventIds),
  )
  const moved = rows.flatMap(({ carrierId, eventIds }) => {
    const own = eventIds.map((id) => events.get(id)).filter((event): event is LifecycleEventDoc => event !== undefined)
    const [was, is] = [days[of](own, before, today), days[of](own, after, today)]
    return was === is
      ? []
      : [{ carrierId, before: was, after: is, crosses: hasCome(of, was, today) !== hasCome(of, is, today) }]
  })
  const named = await carriers.getAll(
    documents,
    moved.flatMap(({ carrierId }) => carrierId ?? []),
  )
  const moves = moved.map((move) => ({ ...move, name: (move.carrierId && named.get(move.carrierId)?.name) || '' }))
  return { kind: of, looked: rows.length, moves, more }
}

const hasCome = (of: keyof typeof days, day: LocalDate | null, today: LocalDate) =>
  day !== null && (of === 'bars' || day <= today)
