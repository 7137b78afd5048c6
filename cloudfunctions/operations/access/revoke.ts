import { can } from '@shared/access/can'
import { scopeOfRole } from '@shared/access/roles'
import { commit } from '../../frame/commit'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { grantId, recordAdmin } from '../../modules/access/grant'
import type { Tx } from '../../platform/documents'
import { governance } from '../../store/governance'
import { isActive, roles } from '../../store/roles'

export const revoke = os.access.revoke.handler(async ({ context, input, errors }) =>
  commit(context, input, input.grant, async (tx, now) => {
    const grant = await roles.get(tx, input.grant)
    if (!grant || !can(context.caller, context.access, { [scopeOfRole[grant.role]]: grant.scope }))
      throw refusal('NOT_FOUND')
    if (grant.revokedAt !== null) throw errors.WRONG_STATE({ data: { state: 'revoked' } })
    if (grant.role === 'city-admin' && isActive(grant, now) && !(await othersStay(tx, grant.person, now)))
      throw errors.LAST_ADMIN({ data: { basis: lastAdmin } })
    await recordAdmin(tx, grant, false, now)
    await roles.change(tx, grant._id, { revokedAt: now })
    return { revoked: true as const }
  }),
)

/** Whether somebody else is a city admin now: being on the list is not enough, a role may have run out since. */
async function othersStay(tx: Tx, leaving: string, now: number): Promise<boolean> {
  for (const person of (await governance.get(tx, 'admins'))?.people ?? []) {
    const grant = person === leaving ? null : await roles.get(tx, grantId(person, 'city-admin', 'city'))
    if (grant && isActive(grant, now)) return true
  }
  return false
}

const lastAdmin = { kind: 'product' as const, line: '产品规则：任何时候至少有一位市级管理员。' }
