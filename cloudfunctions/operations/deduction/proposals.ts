import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOfThose } from '../../frame/paging'
import { tiedTo } from '../../modules/access/tied-to'
import { proposalMatters } from '../../modules/deduction/matters'
import { officerFacts } from '../../modules/deduction/officer-view'
import { carriers } from '../../store/carriers'
import { byProposal, type Proposal, proposals as store } from '../../store/proposals'

/** Of a complaint whoever has a tie to it does not even learn that there is one (T4); of an appointment they see that another decides. */
export const proposals = os.deduction.proposals.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const tiesOf = async (rows: readonly Proposal[]) =>
    tiedTo(context, await proposalMatters(documents, rows), (nth, id) => rows[nth]!.proposedById === id)
  const visible = async (rows: Proposal[]) => {
    const ties = await tiesOf(rows)
    return rows.filter(({ complaintId }, i) => complaintId === null || ties[i] === null)
  }
  const page = await pageOfThose(context, input, store, byProposal, visible, { open: true })
  const [facts, ties, places] = await Promise.all([
    officerFacts(context.deps, page.rows),
    tiesOf(page.rows),
    carriers.getAll(
      documents,
      page.rows.map(({ carrierId }) => carrierId),
    ),
  ])
  const items = page.rows.map(({ _id: id, carrierId, proposedById }, i) => {
    const carrierName = places.get(carrierId)?.name ?? ''
    const tied = ties[i] ?? null
    if (tied) return { id, carrierId, carrierName, tied }
    return { ...facts[i]!, carrierName, own: proposedById === personOf(context), tied }
  })
  return asPage(items, page)
})
