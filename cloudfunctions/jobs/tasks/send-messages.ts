import type { SendOutcome } from '../../platform/messages'
import { after } from '../../store/order'
import { accepts, acceptsId, type OutboxMessage, outbox } from '../../store/outbox'
import { people } from '../../store/people'
import type { JobDeps, Task } from './task'

/** a second or two, at WeChat's pace */
const batch = 20
/** After this long, a taken message counts as abandoned by its sender. */
const lostMs = 2 * 60_000
/** WeChat's limit for a `thing` field, in characters. */
const thingLength = 20

/** The outbox: each message is taken once, by a conditional update, before it is sent; what became of it is written after (T16). */
export const sendMessages: Task<null> = {
  name: 'send-messages',
  restMs: 0,
  start: null,
  async run(deps) {
    const { documents, now } = deps
    await outbox.updateWhere(
      documents,
      { state: 'taken', takenAt: documents.command.lt(now() - lostMs) },
      { state: 'unknown', endedAt: now(), error: 'sender lost' },
    )
    const oldest = { key: 'createdAt', direction: 'asc' } as const
    const waiting = await after<OutboxMessage>(documents, outbox.name, { state: 'waiting' }, oldest, null, batch)
    let sent = 0
    for (const message of waiting) if (await sendOne(deps, message)) sent++
    return { state: null, done: sent, more: waiting.length === batch }
  },
}

async function sendOne(deps: JobDeps, message: OutboxMessage): Promise<boolean> {
  const { documents, now, config, messages } = deps
  const taken = await outbox.updateWhere(
    documents,
    { _id: message._id, state: 'waiting' },
    { state: 'taken', takenAt: now() },
  )
  if (taken === 0) return false
  const { gt, inc } = documents.command
  const acceptId = acceptsId(message.personId, message.template)
  const covered = await accepts.updateWhere(documents, { _id: acceptId, remaining: gt(0) }, { remaining: inc(-1) })
  if (covered === 0) return end(deps, message, 'failed', 'not accepted')
  const person = await people.get(documents, message.personId)
  if (!person) return end(deps, message, 'failed', 'no such person')
  const templateId = message.template === 'notice' ? config.TEMPLATE_NOTICE : config.TEMPLATE_BOOKING
  const data = Object.fromEntries(Object.entries(message.data).map(([key, value]) => [key, shortened(value)]))
  const outcome = await messages.send({ openid: person.openid, templateId, page: message.page, data })
  return settle(deps, message, outcome, acceptId)
}

async function settle(deps: JobDeps, message: OutboxMessage, outcome: SendOutcome, acceptId: string): Promise<boolean> {
  if (outcome.sent) return end(deps, message, 'sent', null)
  if ('unknown' in outcome) return end(deps, message, 'unknown', outcome.unknown)
  // WeChat's answer overrides our count: used up, never granted, or switched off
  if (outcome.refused === 43101) await accepts.updateWhere(deps.documents, { _id: acceptId }, { remaining: 0 })
  return end(deps, message, 'failed', String(outcome.refused))
}

async function end(
  { documents, now }: JobDeps,
  { _id }: OutboxMessage,
  state: 'sent' | 'failed' | 'unknown',
  error: string | null,
) {
  await outbox.updateWhere(documents, { _id, state: 'taken' }, { state, endedAt: now(), error })
  return state === 'sent'
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length <= thingLength ? text : `${characters.slice(0, thingLength - 1).join('')}…`
}
