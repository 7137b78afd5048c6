import { beijingDate } from '@shared/calendar/beijing'
import { decideListCheck } from '@shared/points/decide-list'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { refusedList } from '../../modules/points/list-refusal'
import { look } from '../../modules/points/list-results'
import { carrierMatter } from '../../modules/points/matters'
import { pointsLists } from '../../store/points-lists'

/** 核对: the results are kept as they are now, with the rows that they come from, so that publishing can tell whether anything moved. */
export const check = os.lists.check.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const byId = personOf(context)
  return commit(context, input, input.listId, async (tx, now) => {
    const list = await pointsLists.get(tx, input.listId)
    if (!list) throw refusal('NOT_FOUND')
    for (const carrierId of list.stationIds)
      await assertUntied(documents, tx, byId, carrierMatter(carrierId, now), now, errors)
    const looked = await look(documents, tx, list, now)
    const decision = decideListCheck(
      { ...looked.facts, state: list.state, madeById: list.madeById },
      byId,
      beijingDate(now),
    )
    if (!decision.accepted) {
      const { code, basis, data } = decision
      if (code === 'SECOND_PERSON_NEEDED') throw errors.SECOND_PERSON_NEEDED({ data: { basis: asLine(basis) } })
      throw refusedList({ accepted: false, code, basis, data }, errors)
    }
    const { results, settings, tables } = looked
    await pointsLists.put(tx, {
      ...list,
      state: 'checked',
      checkedById: byId,
      checkedAt: now,
      results,
      settings,
      tables,
    })
    return { state: 'checked' as const }
  })
})
