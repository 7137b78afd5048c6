import { claimStanding } from '@shared/points/claim-events'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOfThose } from '../../frame/paging'
import { itemNamer } from '../../modules/points/claim-table'
import { looksOpenTo } from '../../modules/points/looks'
import { circumstancesOf } from '../../modules/points/oddities'
import { recordViews } from '../../modules/service/view'
import { claims } from '../../store/claims'
import { looks as store } from '../../store/looks'
import { records } from '../../store/records'

/** Nothing of the first decision: not what it was, nor who, nor what the service has earned. */
export const looks = os.points.looks.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const page = await pageOfThose(
    context,
    input,
    store,
    { key: 'at', direction: 'asc' },
    (rows) => looksOpenTo(context, rows, personOf(context)),
    { state: 'waiting' },
  )
  const [kept, filed] = await Promise.all([
    records.getAll(
      documents,
      page.rows.map(({ recordId }) => recordId),
    ),
    claims.getAll(
      documents,
      page.rows.map(({ claimId }) => claimId),
    ),
  ])
  const served = [...kept.values()]
  const [views, circumstances] = await Promise.all([
    recordViews(documents, served),
    circumstancesOf(documents, served, now()),
  ])
  const nameOf = await itemNamer(documents, [...filed.values()])
  const at = new Map(served.map(({ _id }, i) => [_id, i]))
  const items = page.rows.flatMap(({ _id: id, recordId, claimId }) => {
    const [i, claim] = [at.get(recordId), filed.get(claimId)]
    if (i === undefined || !claim) return []
    const record = { ...views[i]!, claims: [] }
    const { filed: filing } = claimStanding(claim.events)
    const itemName = nameOf(claim)
    const { carrierName } = record
    const said = { id, record, itemId: claim.itemId, itemName, carrierName }
    return { ...said, proposed: filing.proposed, filedAt: filing.at, ...circumstances[i]! }
  })
  return asPage(items, page)
})
