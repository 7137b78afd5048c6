import { can } from '@shared/access/can'
import { scopeOfRole } from '@shared/access/roles'
import { governance } from '../../store/governance'
import { roles } from '../../store/roles'
import { commit } from '../commit'
import { refusal } from '../context'
import { os } from '../os'
import { recordAdmin } from './grant'

export const revoke = os.access.revoke.handler(async ({ context, input, errors }) =>
  commit(context, input, input.grant, async (tx, now) => {
    const grant = await roles.get(tx, input.grant)
    if (!grant || !can(context.caller, context.access, { [scopeOfRole[grant.role]]: grant.scope }))
      throw refusal('NOT_FOUND')
    if (grant.revokedAt !== null) throw errors.WRONG_STATE({ data: { state: 'revoked' } })
    if (grant.role === 'city-admin' && grant.activeFrom !== null) {
      const admins = (await governance.get(tx, 'admins'))?.people ?? []
      if (admins.every((person) => person === grant.person)) throw errors.LAST_ADMIN({ data: { basis: lastAdmin } })
      await recordAdmin(tx, grant, false, now)
    }
    await roles.change(tx, grant._id, { revokedAt: now })
    return { revoked: true as const }
  }),
)

const lastAdmin = { kind: 'product' as const, line: '产品规则：任何时候至少有一位市级管理员。' }
