import { beijingDate } from '@shared/calendar/beijing'
import { decidePublication } from '@shared/points/decide-list'
import { os } from '../../frame/os'
import { decideOnList } from '../../modules/points/list-look'
import { refusedByPerson } from '../../modules/points/list-refusal'
import { unchanged } from '../../modules/points/list-results'
import { publishList } from '../../modules/points/publish-list'
import { latestFirst, ledgerDays } from '../../store/ledger-days'
import { pointsLists } from '../../store/points-lists'

/** 公布. What moved since it was checked, or a day that went by, sends it back to be looked at again; the call answers which. */
export const publish = os.lists.publish.handler(({ context, input, errors }) =>
  decideOnList(context, input, errors, async (tx, { list, looked, facts }, byId, now) => {
    const decision = decidePublication(facts, unchanged(looked, list), byId, beijingDate(now))
    if (!decision.accepted) throw refusedByPerson(decision, errors)
    if (decision.becomes === 'draft') {
      await pointsLists.put(tx, { ...list, state: 'draft', checkedById: null, checkedAt: null, results: [] })
    } else {
      await publishList(tx, list, facts, byId, await ledgerDays.first(context.deps.documents, {}, latestFirst), now)
    }
    return { state: decision.becomes, because: decision.because }
  }),
)
