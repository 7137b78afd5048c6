import { beijingDate } from '@shared/calendar/beijing'
import { decideListCheck } from '@shared/points/decide-list'
import { os } from '../../frame/os'
import { decideOnList } from '../../modules/points/list-look'
import { refusedByPerson } from '../../modules/points/list-refusal'
import { pointsLists } from '../../store/points-lists'

/** 核对: the results are kept as they are now, with the rows that they come from, so that publishing can tell whether anything moved. */
export const check = os.lists.check.handler(({ context, input, errors }) =>
  decideOnList(context, input, errors, async (tx, { list, looked, facts }, byId, now) => {
    const decision = decideListCheck(facts, byId, beijingDate(now))
    if (!decision.accepted) throw refusedByPerson(decision, errors)
    const { results, settings, tables } = looked
    const checked = { checkedById: byId, checkedAt: now, results, settings, tables }
    await pointsLists.put(tx, { ...list, ...checked, state: 'checked' })
    return { state: 'checked' as const }
  }),
)
