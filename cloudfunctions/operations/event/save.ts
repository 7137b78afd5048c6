import { decideSave } from '@shared/event/decide-event'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { hosted } from '../../modules/event/host'
import { hostOf } from '../../modules/event/host-of'
import { seriesOf } from '../../modules/event/series'
import { eventViewOf } from '../../modules/event/view'
import { eventId as eventIdOf, events, telling } from '../../store/events'

/** Of an event that is published, those who joined are told when its time moved. */
export const save = os.event.save.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { requestId, eventId: asked, hostKind, scope, series, serviceId = null, ...said } = input
  const plan = { ...said, serviceId }
  hosted(context, { hostKind, scope })
  const personId = personOf(context)
  const eventId = asked ?? eventIdOf(personId, requestId)
  const host = await hostOf(documents, { hostKind, scope })
  const knowsService = plan.serviceId === null || host.serviceIds.includes(plan.serviceId)
  await commit(context, input, eventId, async (tx, now) => {
    const known = await events.get(tx, eventId)
    if (asked && (known?.hostKind !== hostKind || known.scope !== scope)) throw refusal('NOT_FOUND')
    const decided = decideSave(plan, known, knowsService, now)
    if (!decided.accepted)
      throw errors.EVENT_REFUSED({ data: { reason: decided.data.reason, basis: asLine(decided.basis) } })
    const written = { ...plan, series: await seriesOf(tx, eventId, { hostKind, scope }, series) }
    if (!known) {
      const made = { madeById: personId, madeAt: now, revision: 0, telling: null, remindedOf: null, cancelReason: '' }
      const times = { publishedAt: null, cancelledAt: null, listed: 'draft' as const }
      await events.create(tx, { _id: eventId, hostKind, scope, hostName: host.name, ...written, ...made, ...times })
    } else {
      const told = decided.moved ? telling('moved', now) : known.telling
      await events.change(tx, eventId, {
        ...written,
        telling: told,
        revision: known.revision + (known.publishedAt === null ? 0 : 1),
      })
    }
    return { eventId }
  })
  return eventViewOf(documents, (await events.get(documents, eventId))!, clock())
})
