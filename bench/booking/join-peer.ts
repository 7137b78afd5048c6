import { decideJoin } from '@shared/event/decide-join'
import type { Seated } from '@shared/event/shards'
import type { EventId } from '@shared/ids'
import { bearer, type HttpEvent, httpBody, httpReply, operationPath } from '../../cloudfunctions/api/http'
import { answer } from '../../cloudfunctions/frame/answer'
import { asLine } from '../../cloudfunctions/frame/basis-line'
import { allowed, type Context, personOf, refusal } from '../../cloudfunctions/frame/context'
import { os } from '../../cloudfunctions/frame/os'
import { refuseWhoMayNot } from '../../cloudfunctions/modules/event/join'
import { joinViewOf } from '../../cloudfunctions/modules/event/view'
import { openCloud } from '../../cloudfunctions/platform/cloudbase'
import { openDeps } from '../../cloudfunctions/platform/deps'
import { enterprises } from '../../cloudfunctions/store/enterprises'
import { type EventJoin, joinIdOf } from '../../cloudfunctions/store/event-joins'
import { type EventDoc, events } from '../../cloudfunctions/store/events'

/**
 * What the two peers of an event's opening share with the product: the frame with session, roles and strict input, who may join, the same
 * documents, and the view that is answered. They differ in where the seats are, which is one document, and in how one is taken.
 */
export const db = openCloud().database()
const deps = openDeps(process.env)

export interface Counter {
  _id: EventId
  free: number
  held: Seated[]
}
export interface Attempt {
  context: Context
  input: { requestId: string }
  errors: Parameters<Parameters<typeof os.event.join.handler>[0]>[0]['errors']
  event: EventDoc
  seat: Seated
  personId: ReturnType<typeof personOf>
}

/** The whole function, as `api` is one. @param take makes the join, or refuses */
export function functionOf(take: (attempt: Attempt) => Promise<EventJoin>) {
  const join = os.event.join.handler(async ({ context, input, errors }) => {
    const personId = personOf(context)
    const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
    const event = await events.get(deps.documents, input.eventId)
    const enterprise = await enterprises.get(deps.documents, enterpriseId)
    if (!event || !enterprise) throw refusal('NOT_FOUND')
    const decided = decideJoin(event, input.way, input.seats, deps.now())
    if (!decided.accepted)
      throw errors.EVENT_CLOSED({ data: { reason: decided.data.reason, basis: asLine(decided.basis) } })
    await refuseWhoMayNot(context, event, enterprise, errors)
    const joinId = joinIdOf(personId, input.requestId, event._id)
    const seat = { joinId, enterpriseId, seats: input.seats, at: deps.now() }
    return joinViewOf(await take({ context, input, errors, event, seat, personId }))
  })
  return async (event: unknown) => {
    const { body, headers, isBase64Encoded, path } = event as HttpEvent
    const input = JSON.parse(httpBody({ body, isBase64Encoded } as HttpEvent))
    const identity = { openid: null, token: bearer(headers), address: null }
    return httpReply(await answer(deps, { event: { join } }, operationPath(path), input, identity, 'r'))
  }
}
