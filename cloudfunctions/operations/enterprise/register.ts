import { checkCreditCode } from '@shared/enterprise/credit-code'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { immediateGrant } from '../../modules/access/grant'
import { enterpriseId, enterprises } from '../../store/enterprises'
import { roles } from '../../store/roles'

export const register = os.enterprise.register.handler(async ({ context, input, errors }) => {
  const person = personOf(context)
  const creditCode = input.creditCode.toUpperCase()
  const verdict = checkCreditCode(creditCode)
  if (verdict === 'malformed') throw errors.CREDIT_CODE_MALFORMED()
  const codeUnusual = verdict === 'checksum'
  if (codeUnusual && !input.confirmUnusual) throw errors.CREDIT_CODE_UNUSUAL()
  const id = enterpriseId(creditCode)
  return commit(context, input, id, async (tx, now) => {
    if (await enterprises.get(tx, id)) throw errors.ENTERPRISE_REGISTERED()
    const { name, district, industry, tier, size } = input
    await enterprises.create(tx, {
      _id: id,
      creditCode,
      name,
      district,
      industry,
      tier,
      size,
      codeUnusual,
      registeredBy: person,
      registeredAt: now,
    })
    await roles.put(tx, immediateGrant({ person, role: 'enterprise-manager', scope: id }, { person }, now))
    return { enterprise: id, codeUnusual }
  })
})
