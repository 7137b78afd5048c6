import type { Resource } from '@shared/access/can'
import { districtCodes, districts } from '@shared/directory/districts'
import { asId } from '@shared/ids'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { countOf, pageOf } from '../../frame/paging'
import { grantMatter } from '../../modules/access/grant'
import { scopeLabels } from '../../modules/access/labels'
import { tiedTo } from '../../modules/access/tied-to'
import { tiesTo } from '../../modules/access/ties'
import { holding } from '../../modules/work/by-words'
import { asQueue } from '../../modules/work/queue'
import type { Documents, Where } from '../../platform/documents'
import { byAcceptance, byApproval, type RoleGrant, roles } from '../../store/roles'

export const list = os.access.list.handler(async ({ context, input }) => {
  const { deps, caller } = context
  const { documents, now } = deps
  const { scope } = input
  const resource: Resource = scope === undefined ? {} : { enterpriseId: asId(scope), carrierId: asId(scope) }
  allowed(context, input, () => resource)
  const { where, order } = questionOf(input, deps)
  const questions = soughtAmong(where, input, deps)
  const own = async (rows: RoleGrant[]) => {
    const ties = await tiesTo(documents, personOf(context), rows.map(grantMatter), now())
    return rows.filter((grant, i) => grant.activeFrom !== null || ties[i] === null)
  }
  const [page, count] = await Promise.all([
    pageOf(context, input, roles, order, ...questions),
    countOf(context, input, roles, order, own, ...questions),
  ])
  const waiting = page.rows.filter(({ activeFrom }) => activeFrom === null)
  const [label, ties] = await Promise.all([
    scopeLabels(documents, page.rows),
    scope === undefined ? tiedTo(context, waiting.map(grantMatter)) : [],
  ])
  const tiedById = new Map(waiting.map(({ _id }, i) => [_id, ties[i] ?? null]))
  const items = page.rows.map((grant) => ({
    id: grant._id,
    role: grant.role,
    scope: grant.scope,
    scopeLabel: label(grant),
    displayName: grant.displayName,
    invitedAt: grant.invitedAt,
    acceptedAt: grant.acceptedAt,
    approvedAt: grant.activeFrom,
    until: grant.until,
    mine: grant.invitedById === caller.personId || grant.personId === caller.personId,
    tied: tiedById.get(grant._id) ?? null,
  }))
  return asQueue(items, { ...page, count })
})

/** Of one scope; of the city, what waits for a second person, or what one approved. */
function questionOf(
  { scope, state }: { scope?: string | undefined; state: 'waiting' | 'decided' },
  { documents }: { documents: Documents },
): { where: Where; order: typeof byAcceptance | typeof byApproval } {
  if (scope !== undefined) return { where: { scope, revokedAt: null }, order: byAcceptance }
  if (state === 'waiting') return { where: { activeFrom: null, revokedAt: null }, order: byAcceptance }
  return { where: { revokedAt: null, approvedAt: documents.command.gt(0) }, order: byApproval }
}

/** Who is called so; and of the city those of a district whose name begins so. */
function soughtAmong(
  where: Where,
  { scope, sought }: { scope?: string | undefined; sought?: string | undefined },
  { documents }: { documents: Documents },
): Where[] {
  if (sought === undefined) return [where]
  const named = { ...where, displayName: holding(documents, sought) }
  if (scope !== undefined) return [named]
  const there = districtCodes.filter((code) => districts[code].name.startsWith(sought))
  return there.length === 0 ? [named] : [named, { ...where, scope: documents.command.in(there) }]
}
