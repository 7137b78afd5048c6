import { bookingState } from '@shared/booking/state'
import type { EnterpriseId } from '@shared/ids'
import { limits } from '@shared/limits'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { pageOf, pageOfThose } from '../../frame/paging'
import { visibleTo } from '../../modules/complaint/complainants'
import { consentOf } from '../../modules/complaint/view'
import type { Documents } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import { type Complaint, complaints } from '../../store/complaints'
import { after } from '../../store/order'
import { byCompletion, records, type ServiceRecord } from '../../store/records'
import { byAcceptance, isActive, type RoleGrant, roles } from '../../store/roles'

const some = { limit: limits.waiting }

export const waiting = os.enterprise.waiting.handler(async ({ context, input }) => {
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const { command } = context.deps.documents
  const now = context.deps.now()
  const expected = async (rows: Booking[]) =>
    rows.filter((each) => ['asked', 'booked'].includes(bookingState(each, now)))
  const visible = (rows: Complaint[]) => visibleTo(context, rows, now)
  const soonest = { key: 'end', direction: 'asc' } as const
  const latest = { key: 'filedAt', direction: 'desc' } as const
  const [coming, unsaid, unrated, open, decided, all, members] = await Promise.all([
    pageOfThose(context, some, bookings, soonest, expected, { enterpriseId, end: command.gt(now) }),
    pageOf(context, some, records, byCompletion, { enterpriseId, confirmation: null }),
    pageOf(context, some, records, byCompletion, { enterpriseId, confirmation: 'confirmed', ratingId: null }),
    pageOfThose(context, some, complaints, latest, visible, { enterpriseId, open: true }),
    pageOfThose(context, some, complaints, latest, visible, { enterpriseId, open: false }),
    after(context.deps.documents, bookings.name, { enterpriseId }, soonest, null, limits.counted + 1, ['_id']),
    membersOf(context.deps.documents, enterpriseId, now),
  ])
  const served = ({ _id: id, serviceName, completedAt }: ServiceRecord) => ({ id, serviceName, completedAt })
  const lodged = (complaint: Complaint) => {
    const { _id: id, number, filedAt } = complaint
    return { id, number, filedAt, asked: consentOf(complaint) === 'asked' }
  }
  return {
    coming: { count: coming.rows.length, more: coming.next !== null },
    toConfirm: { items: unsaid.rows.map(served), more: unsaid.next !== null },
    toRate: { items: unrated.rows.map(served), more: unrated.next !== null },
    complaints: { items: open.rows.map(lodged), more: open.next !== null },
    bookings: upTo(all.length),
    answered: { count: decided.rows.length, more: decided.next !== null },
    members: upTo(members),
  }
})

const upTo = (many: number) => ({ count: Math.min(many, limits.counted), more: many > limits.counted })

/** Its people, each once; at most so many grants are read, and an enterprise has few. */
async function membersOf(documents: Documents, scope: EnterpriseId, now: number): Promise<number> {
  const where = { scope, revokedAt: null }
  const held = await after<RoleGrant>(documents, roles.name, where, byAcceptance, null, limits.counted + 1)
  return new Set(held.filter((grant) => isActive(grant, now)).map(({ personId }) => personId)).size
}
