import { can } from '@shared/access/can'
import { beijingDate } from '@shared/calendar/beijing'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { isOfComplainant, visibleTo } from '../../modules/complaint/complainants'
import { dealtWith } from '../../modules/complaint/officers'
import { complaintViews } from '../../modules/complaint/view'
import { complaints } from '../../store/complaints'

/** As one of the enterprise that complained, or as an officer who is free to deal with it. */
export const get = os.complaint.get.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const complaint = await complaints.get(documents, input.complaintId)
  if (!complaint) throw refusal('NOT_FOUND')
  const { district } = complaint
  const own = isOfComplainant(context, complaint) && (await visibleTo(context, [complaint], now())).length > 0
  const free = can(context.caller, officers, { district }) && (await dealtWith(context, [complaint], now())).length > 0
  if (!own && !free) throw refusal('NOT_FOUND')
  return (await complaintViews(documents, [complaint], beijingDate(context.deps.now())))[0]!
})

const officers = ['district-officer', 'city-reviewer', 'city-admin'] as const
