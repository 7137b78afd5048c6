import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { assertMayLook } from '../../modules/points/look'
import { journal } from '../../store/journal'
import { records } from '../../store/records'
import { byAcceptance, type RoleGrant, roles } from '../../store/roles'

/** The journal has it from the links that were asked for (`evidence.links`). */
export const reads = os.evidence.reads.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const record = allowed(context, await records.get(documents, input.recordId), ({ carrierId }) => ({ carrierId }))
  await assertMayLook(context, record, errors)
  const where = { resourceId: record._id, action: 'evidence.links' }
  const page = await pageOf(context, input, journal, { key: 'at', direction: 'desc' }, where)
  const known = new Map<string, RoleGrant>()
  for (const personId of new Set(page.rows.flatMap(({ personId }) => personId ?? [])))
    for await (const grant of roles.each(documents, { personId }, byAcceptance)) known.set(personId, grant)
  const items = page.rows.map(({ _id: id, at, personId }) => {
    const grant = personId && known.get(personId)
    return { id, at, role: grant ? grant.role : null, displayName: grant ? grant.displayName : '' }
  })
  return asPage(items, page)
})
