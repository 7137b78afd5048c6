import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import { isWeekend, isWorkingDay } from '@shared/calendar/working-days'
import { tellingDay } from '@shared/case/telling'
import { telling } from '@shared/case/telling-terms'
import { roundAt } from '../../modules/complaint/round'
import { tellStation } from '../../modules/complaint/tell-station'
import { type Complaint, complaints } from '../../store/complaints'
import { after, type Place, placeOf } from '../../store/order'
import type { JobDeps, Task } from './task'

const batch = 50
const byFiling = { key: 'filedAt', direction: 'asc' } as const
/** A round is over within five weeks of the fact or never: what was filed long ago waits for a person. */
const lookBackMs = 60 * 86_400_000

interface State {
  /** the day whose complaints are gone through, or were */
  day: LocalDate | null
  place: Place | null
  finished: boolean
}

/**
 * Once each working day, from nine: the stations hear of the secret complaints whose round is due (T4). All of a day's are told of as of
 * that day, so that neither their order nor the moment says anything.
 */
export const tellStations: Task<State> = {
  name: 'tell-stations',
  restMs: 300_000,
  start: { day: null, place: null, finished: true },
  async run(deps, before) {
    const { documents, now } = deps
    const today = beijingDate(now())
    const state = before.day === today ? before : { day: today, place: null, finished: false }
    if (state.finished || !isTellingTime(now())) return { state: before, done: 0, more: false }
    const waiting = { toldAt: null, filedAt: documents.command.gt(now() - lookBackMs) }
    const found = await after<Complaint>(documents, complaints.name, waiting, byFiling, state.place, batch)
    let done = 0
    for (const complaint of found) if (await tellIfDue(deps, complaint, today)) done++
    const last = found.at(-1)
    const more = found.length === batch
    return { state: { day: today, place: last ? placeOf(last, byFiling) : state.place, finished: !more }, done, more }
  },
}

function isTellingTime(now: number): boolean {
  const day = beijingDate(now)
  const answer = isWorkingDay(day)
  const works = answer === 'yes' || (answer === 'provisional' && !isWeekend(day))
  return works && beijingTime(now) >= telling.from
}

/** Decided again in the transaction: an officer may have told the station with consent meanwhile. */
async function tellIfDue({ documents, now }: JobDeps, complaint: Complaint, today: LocalDate): Promise<boolean> {
  const round = await roundAt(documents, complaint, now())
  const day = round && tellingDay(round, beijingDate(complaint.filedAt))
  if (!day || day > today) return false
  return documents.transaction(async (tx) => {
    const kept = await complaints.get(tx, complaint._id)
    if (!kept || kept.toldAt !== null) return false
    await tellStation(tx, kept, now())
    return true
  })
}
