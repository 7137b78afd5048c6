import { beijingDate } from '@shared/calendar/beijing'
import type { ListId } from '@shared/ids'
import { recognitionsOf } from '@shared/lifecycle/derive-titles'
import { countedAlike } from '@shared/points/counted-alike'
import { ranking as ranked, rankingBasis } from '@shared/points/ranking'
import { settingsOf } from '@shared/settings/values'
import { asLine } from '../../frame/basis-line'
import { os } from '../../frame/os'
import { eventsOf } from '../../modules/lifecycle/standing'
import { changesOf } from '../../modules/settings/read'
import { byPublication, type ListedResult, pointsLists } from '../../store/points-lists'

/** Of what was published of a cycle, by the points of then: a correction afterwards ranks nobody anew. Whose title was ended stands apart. */
export const ranking = os.lists.ranking.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const today = beijingDate(now())
  const known = new Map<string, ListedResult & { listId: ListId }>()
  const versions = new Set<number>()
  for await (const list of pointsLists.each(documents, { state: 'published' }, byPublication)) {
    if (list.cycleYear !== input.cycleYear) continue
    versions.add(list.settings)
    for (const result of list.results) known.set(result.carrierId, { ...result, listId: list._id })
  }
  const all = await Promise.all(
    [...known.values()].map(async (result) => {
      const titles = recognitionsOf(await eventsOf(documents, result.carrierId))
      const ended = titles.find(({ listId }) => listId === result.listId)?.ended ?? null
      return { ...result, ended: ended && ended.on <= today ? ended : null }
    }),
  )
  const rows = ranked(all.filter(({ ended }) => !ended)).map((row) => {
    const { name, total } = known.get(row.carrierId)!
    return { ...row, name, total }
  })
  const apart = all.flatMap(({ carrierId, name, total, ended }) =>
    ended ? [{ carrierId, name, total, ...ended }] : [],
  )
  const changes = await changesOf(documents)
  const alike = countedAlike([...versions].map((version) => settingsOf(changes, version).values))
  return { rows, apart, apartBasis: asLine(rankingBasis.ended), alike }
})
