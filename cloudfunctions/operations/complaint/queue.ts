import { os } from '../../frame/os'
import { dealtWith, withoutOwn } from '../../modules/complaint/officers'
import { officerViews } from '../../modules/complaint/view'
import { asQueue, queueOf } from '../../modules/work/queue'
import { about } from '../../modules/work/sought'
import { type Complaint, complaints } from '../../store/complaints'

const tabs = {
  open: { where: { open: true, later: false }, order: { key: 'filedAt', direction: 'asc' } },
  later: { where: { open: true, later: true }, order: { key: 'filedAt', direction: 'asc' } },
  closed: { where: { open: false }, order: { key: 'filedAt', direction: 'desc' } },
} as const

export const queue = os.complaint.queue.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const { where: tab, order } = tabs[input.state]
  const { open, later = null } = { later: undefined, ...tab }
  const { ground = null } = input
  const inTab = (each: Complaint) =>
    each.open === open && (later === null || each.later === later) && (ground === null || each.ground === ground)
  const page = await queueOf(context, input, {
    ...{ collection: complaints, order },
    where: { ...tab, ...(ground && { ground }), ...(await withoutOwn(documents, context, now())) },
    sought: (sought) => ({
      questions: [
        ...about(sought, 'carrierId', 'enterpriseId').map((who) => ({ open, ...who })),
        { number: sought.words.toUpperCase() },
      ],
    }),
    // what ties, and what is another's, is neither seen nor counted
    seen: (rows) => dealtWith(context, rows.filter(inTab), now()),
  })
  return asQueue(await officerViews(context, page.rows), page)
})
