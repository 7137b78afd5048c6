import * as z from 'zod'
import { personIdOf } from '../frame/principal'
import { invocationOf } from '../platform/cloudbase'
import { openDeps } from '../platform/deps'
import { accepts, acceptsId } from '../store/outbox'

/**
 * WeChat's message push: changes that people make to subscriptions in WeChat. WeChat repeats a push until it is answered; handling one
 * twice is harmless.
 */

const deps = openDeps(process.env)
const change = z.looseObject({ TemplateId: z.string(), SubscribeStatusString: z.string() })
const pushed = z.looseObject({
  FromUserName: z.string().min(1),
  Event: z.literal('subscribe_msg_change_event'),
  // one change is an object, several are an array
  List: z.union([change, z.array(change)]).transform((list) => [list].flat()),
})

export async function main(event: unknown, context: unknown): Promise<'success'> {
  const push = pushed.safeParse(event)
  if (invocationOf(context).openid !== null || !push.success) return 'success'
  const { TEMPLATE_NOTICE, TEMPLATE_BOOKING } = deps.config
  const templates: Record<string, 'notice' | 'booking'> = { [TEMPLATE_NOTICE]: 'notice', [TEMPLATE_BOOKING]: 'booking' }
  for (const { TemplateId, SubscribeStatusString } of push.data.List) {
    const template = templates[TemplateId]
    if (!template || SubscribeStatusString !== 'reject') continue
    await accepts.updateWhere(
      deps.documents,
      { _id: acceptsId(personIdOf(push.data.FromUserName), template) },
      { remaining: 0 },
    )
  }
  return 'success'
}
