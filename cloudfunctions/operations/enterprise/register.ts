import { decideRegister } from '@shared/enterprise/decide-register'
import { gradeSaid } from '@shared/enterprise/grade'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { grantId, immediateGrant } from '../../modules/access/grant'
import { recount } from '../../modules/enterprise/census'
import { takeName } from '../../modules/enterprise/name'
import { spend } from '../../modules/quota/spend'
import { enterpriseId as enterpriseIdOf, enterprises } from '../../store/enterprises'
import { roles } from '../../store/roles'

export const register = os.enterprise.register.handler(async ({ context, input, errors }) => {
  const personId = personOf(context)
  const creditCode = input.creditCode.toUpperCase()
  const enterpriseId = enterpriseIdOf(creditCode)
  return commit(context, input, enterpriseId, async (tx, now) => {
    const registered = (await enterprises.get(tx, enterpriseId)) !== null
    const decided = decideRegister({ creditCode, confirmUnusual: input.confirmUnusual, registered })
    if (!decided.accepted) throw errors[decided.code]()
    await spend(tx, { name: 'registrations', whose: personId, useId: enterpriseId }, now, errors)
    const { codeUnusual } = decided
    const { name, district, industry, tier, size } = input
    const profile = { name, district, industry, tier, size }
    await enterprises.create(tx, {
      _id: enterpriseId,
      creditCode,
      ...profile,
      ...gradeSaid(null, tier, now),
      codeUnusual,
      codePassedAt: null,
      codePhone: codeUnusual ? input.phone : '',
      frozenAt: null,
      doubtIds: [],
      managerIds: [personId],
      unmanagedAt: null,
      registeredById: personId,
      registeredAt: now,
    })
    await recount(tx, null, profile)
    await takeName(tx, { _id: enterpriseId, ...profile }, now)
    const manager = { role: 'enterprise-manager' as const, scope: enterpriseId }
    const before = await roles.get(tx, grantId(personId, manager))
    await roles.put(tx, immediateGrant(personId, manager, { id: personId }, now, before))
    return { enterpriseId, codeUnusual }
  })
})
