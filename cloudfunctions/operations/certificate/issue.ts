import { decideIssue } from '@shared/lifecycle/decide-issue'
import { commit } from '../../frame/commit'
import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { certificateView, codeOf } from '../../modules/lifecycle/certificate'
import { refusedAs } from '../../modules/lifecycle/refuse'
import { eventsIn } from '../../modules/lifecycle/standing'
import { carriers } from '../../store/carriers'
import { certificates } from '../../store/certificates'
import { organisationId } from '../../store/lifecycle-events'

export const issue = os.certificate.issue.handler(async ({ context, input, errors }) => {
  const { documents, derive, now: clock } = context.deps
  const code = codeOf(derive, input.carrierId)
  await commit(context, input, input.carrierId, async (tx, now) => {
    const found = await carriers.get(tx, input.carrierId)
    const carrier = allowed(context, found, ({ _id }) => ({ carrierId: _id }))
    const subject = { organisationId: organisationId(carrier.operatorCode), kind: carrier.kind }
    const events = await eventsIn(tx, subject)
    const decided = decideIssue(events)
    if (!decided.accepted) throw refusedAs(decided, errors)
    if (!(await certificates.get(tx, code)))
      await certificates.create(tx, { _id: code, ...subject, carrierId: carrier._id, issuedAt: now })
    return { carrierId: carrier._id }
  })
  const made = await certificates.get(documents, code)
  const view = made && (await certificateView(documents, made, clock()))
  if (!view) throw refusal('NOT_FOUND')
  return view
})
