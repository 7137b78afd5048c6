import { beijingDate } from '@shared/calendar/beijing'
import { decidePublication } from '@shared/points/decide-list'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { refusedList } from '../../modules/points/list-refusal'
import { look, unchanged } from '../../modules/points/list-results'
import { carrierMatter } from '../../modules/points/matters'
import { publishList } from '../../modules/points/publish-list'
import { latestFirst, ledgerDays } from '../../store/ledger-days'
import { pointsLists } from '../../store/points-lists'

/** 公布. What moved since it was checked sends it back to be looked at again, and that is what the call then answers. */
export const publish = os.lists.publish.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const byId = personOf(context)
  return commit(context, input, input.listId, async (tx, now) => {
    const list = await pointsLists.get(tx, input.listId)
    if (!list) throw refusal('NOT_FOUND')
    for (const carrierId of list.stationIds)
      await assertUntied(documents, tx, byId, carrierMatter(carrierId, now), now, errors)
    const looked = await look(documents, tx, list, now)
    const facts = { ...looked.facts, state: list.state, madeById: list.madeById }
    const decision = decidePublication(facts, unchanged(looked, list), beijingDate(now))
    if (!decision.accepted) throw refusedList(decision, errors)
    if (decision.becomes === 'draft') {
      await pointsLists.put(tx, { ...list, state: 'draft', checkedById: null, checkedAt: null, results: [] })
    } else {
      await publishList(tx, list, byId, await ledgerDays.first(documents, {}, latestFirst), now)
    }
    return { state: decision.becomes }
  })
})
