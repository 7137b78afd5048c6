import { can } from '@shared/access/can'
import { os } from '../../frame/os'
import { officerViews } from '../../modules/complaint/view'
import { complaints } from '../../store/complaints'

export const queue = os.complaint.queue.handler(async ({ context: { deps, caller } }) => {
  const { documents } = deps
  const districts = caller.roles.filter(({ role }) => role === 'district-officer').map(({ scope }) => scope)
  const where = can(caller, ['city-reviewer', 'city-admin'], {}) ? {} : { district: documents.command.in(districts) }
  const open = await complaints.find(documents, { ...where, open: true }, { order: [['filedAt', 'asc']], limit: 200 })
  const closed = await complaints.find(
    documents,
    { ...where, open: false },
    { order: [['filedAt', 'desc']], limit: 50 },
  )
  return { complaints: await officerViews(documents, [...open, ...closed]) }
})
