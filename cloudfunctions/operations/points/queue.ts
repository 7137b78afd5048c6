import { beijingDate } from '@shared/calendar/beijing'
import type { PersonId } from '@shared/ids'
import { claimStanding } from '@shared/points/claim-events'
import { isAnothers } from '@shared/points/decide-turn'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { tiedTo } from '../../modules/access/tied-to'
import { turnOf } from '../../modules/points/claim-turn'
import { claimViews } from '../../modules/points/claim-view'
import { blinded, withoutBlind } from '../../modules/points/looks'
import { serviceMatters } from '../../modules/points/matters'
import { circumstancesOf } from '../../modules/points/oddities'
import { valuesOf } from '../../modules/points/terms'
import { untiedClaims } from '../../modules/points/untied'
import { filersOf } from '../../modules/service/filers'
import { asQueue, queueOf } from '../../modules/work/queue'
import { about } from '../../modules/work/sought'
import { type Claim, claims } from '../../store/claims'
import { records } from '../../store/records'

const orders = {
  waiting: { key: 'turnAt', direction: 'asc' },
  decided: { key: 'decidedAt', direction: 'desc' },
} as const

export const queue = os.points.queue.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const where = { waiting: input.state === 'waiting' }
  const page = await queueOf(context, input, {
    ...{ collection: claims, order: orders[input.state], where },
    sought: (sought) => ({
      questions: about(sought, 'carrierId', 'enterpriseId').map((who) => ({ ...where, ...who })),
    }),
    // what somebody is still to look at a second time tells them nothing of the first
    ...(input.state === 'decided' && { seen: (rows: Claim[]) => withoutBlind(context, rows) }),
    own: (rows) => untiedClaims(context, rows),
  })
  const views = await claimViews(context.deps, page.rows, 'city')
  const shown = await blinded(
    context,
    views.map(({ record }) => record),
  )
  const served = await records.getAll(
    documents,
    page.rows.map(({ recordId }) => recordId),
  )
  const found = [...served.values()]
  const at = new Map(found.map(({ _id }, i) => [_id, i]))
  const matters = await serviceMatters(documents, found)
  const { rows } = page
  const mattersOf = rows.map(({ recordId }) => matters[at.get(recordId)!]!)
  const handedOn = (nth: number, personId: PersonId) => isAnothers(claimStanding(rows[nth]!.events), personId)
  const [ties, circumstances, filers] = await Promise.all([
    tiedTo(context, mattersOf, handedOn),
    circumstancesOf(documents, found, context.deps.now()),
    filersOf(documents, page.rows),
  ])
  const today = beijingDate(context.deps.now())
  const values = await valuesOf(documents)
  const turns = new Map(page.rows.map((claim) => [claim._id, turnOf(claim, values, personOf(context), today)]))
  const items = views.map((view, nth) => {
    const i = at.get(view.record.id)!
    const tied = ties[nth] ?? null
    const { id, carrierName } = view
    if (tied) return { id, carrierName, tied }
    const { first, flags, own } = turns.get(id)!
    const record = shown[nth]!
    return { ...view, record, ...circumstances[i]!, filedBy: filers.get(id) ?? null, first, flags, own, tied }
  })
  return asQueue(items, page)
})
