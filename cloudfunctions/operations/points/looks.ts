import { claimStanding } from '@shared/points/claim-events'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { itemNamer } from '../../modules/points/claim-table'
import { looksOpenTo, untiedLooks } from '../../modules/points/looks'
import { circumstancesOf } from '../../modules/points/oddities'
import { recordViews } from '../../modules/service/view'
import { asQueue, queueOf } from '../../modules/work/queue'
import { about } from '../../modules/work/sought'
import { claims } from '../../store/claims'
import { type Look, looks as store } from '../../store/looks'
import { records } from '../../store/records'

/** Nothing of the first decision: not what it was, nor who, nor what the service has earned. Of what was looked at, one's own alone. */
export const looks = os.points.looks.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const personId = personOf(context)
  const waiting = input.state === 'waiting'
  const where = waiting ? { state: 'waiting' } : { 'looked.byId': personId }
  const page = await queueOf(context, input, {
    ...{ collection: store, order: { key: 'at', direction: waiting ? 'asc' : 'desc' }, where },
    sought: (sought) => ({
      questions: about(sought, 'carrierId', 'enterpriseId').map((who) => ({ ...where, ...who })),
    }),
    seen: (rows: Look[]) => (waiting ? looksOpenTo(context, rows, personId) : untiedLooks(context, rows)),
  })
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
  const items = page.rows.flatMap(({ _id: id, recordId, claimId, drawnAt, looked }) => {
    const [i, claim] = [at.get(recordId), filed.get(claimId)]
    if (i === undefined || !claim) return []
    const record = { ...views[i]!, claims: [] }
    const { filed: filing } = claimStanding(claim.events)
    const itemName = nameOf(claim)
    const { carrierName } = record
    const said = { id, record, itemId: claim.itemId, itemName, carrierName, drawnAt, looked: looked && foundOf(looked) }
    return { ...said, proposed: filing.proposed, filedAt: filing.at, ...circumstances[i]! }
  })
  return asQueue(items, page)
})

const foundOf = ({ verdict, chosen, note, at }: NonNullable<Look['looked']>) => ({ verdict, chosen, note, at })
