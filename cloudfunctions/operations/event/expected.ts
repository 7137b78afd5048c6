import { os } from '../../frame/os'
import { hosted } from '../../modules/event/host'
import { soughtBy } from '../../modules/work/sought'
import { enterprises } from '../../store/enterprises'
import { type EventJoin, eventJoins } from '../../store/event-joins'
import { events } from '../../store/events'

/** Of each enterprise there is one part on the spot, and a few that it left. */
const most = 100

export const expected = os.event.expected.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const { _id: eventId } = hosted(context, await events.get(documents, input.eventId))
  const { enterpriseIds = [] } = (await soughtBy(documents, input.name)) ?? {}
  const among = { eventId, enterpriseId: documents.command.in(enterpriseIds) }
  const found = await documents.find<EventJoin>(eventJoins.name, among, { limit: most })
  const standing = found.filter(({ way, leftAt }) => way === 'onsite' && leftAt === null)
  const names = await enterprises.getAll(documents, enterpriseIds)
  const items = standing.map(({ _id, enterpriseId, seats, arrived }) => {
    return { joinId: _id, enterpriseName: names.get(enterpriseId)?.name ?? '', seats, arrived }
  })
  return { items }
})
