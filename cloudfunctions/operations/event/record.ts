import { decideRecord } from '@shared/event/decide-record'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { hosted } from '../../modules/event/host'
import { hostOf } from '../../modules/event/host-of'
import { byArrival, eventArrivals } from '../../store/event-arrivals'
import { events } from '../../store/events'

/** What is said holds for all who came; `jobs` writes the records, some at a time. */
export const record = os.event.record.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const { eventId, summary } = input
  const found = hosted(context, await events.get(documents, eventId))
  const { serviceIds } = await hostOf(documents, found)
  const came = await eventArrivals.first(documents, { eventId, undoneAt: null }, byArrival)
  return commit(context, input, eventId, async (tx, now) => {
    const event = hosted(context, await events.get(tx, eventId))
    const knows = event.serviceId !== null && serviceIds.includes(event.serviceId)
    const decided = decideRecord(event, knows, came !== null, now)
    if (!decided.accepted) throw errors.RECORD_REFUSED({ data: { ...decided.data, basis: asLine(decided.basis) } })
    const recording = { summary, byId: personOf(context), at: now, openSince: now, afterId: '' }
    await events.change(tx, eventId, { recording })
    return { eventId }
  })
})
