import { eventState } from '@shared/event/event'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOfThose } from '../../frame/paging'
import { joinViewOf } from '../../modules/event/view'
import { eventJoins } from '../../store/event-joins'
import { events } from '../../store/events'

export const mine = os.event.mine.handler(async ({ context, input }) => {
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const { documents, now: clock } = context.deps
  const { gt, lte } = documents.command
  const now = clock()
  const coming = input.when === 'coming'
  const order = { key: 'end', direction: coming ? 'asc' : 'desc' } as const
  const where = { enterpriseId, end: coming ? gt(now) : lte(now) }
  const stays = async <T extends { leftAt: number | null }>(rows: T[]) => rows.filter(({ leftAt }) => leftAt === null)
  const page = await pageOfThose(context, input, eventJoins, order, stays, where)
  const known = await events.getAll(
    documents,
    page.rows.map(({ eventId }) => eventId),
  )
  const views = page.rows.flatMap((join) => {
    const event = known.get(join.eventId)
    if (!event) return []
    const { title, place, hostName, start, end } = event
    return [{ ...joinViewOf(join), start, end, title, place, hostName, state: eventState(event, now) }]
  })
  return asPage(views, page)
})
