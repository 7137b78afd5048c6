import { resourceOf } from '@shared/access/scope'
import { gradeState } from '@shared/enterprise/grade'
import { os } from '../../frame/os'
import { enterprises } from '../../store/enterprises'

export const mine = os.enterprise.mine.handler(async ({ context: { deps, caller } }) => {
  const own = caller.roles.flatMap((role) => resourceOf(role).enterpriseId ?? [])
  const found = await enterprises.getAll(deps.documents, own)
  return {
    enterprises: [...found.values()].map(({ _id, creditCode, name, district, industry, tier, size, ...facts }) => ({
      id: _id,
      creditCode,
      name,
      district,
      industry,
      tier,
      size,
      grade: gradeState({ tier, ...facts }),
      codeUnusual: facts.codeUnusual,
      frozen: facts.frozenAt !== null,
      unmanaged: facts.unmanagedAt !== null,
      manager: caller.roles.some(({ role, scope }) => role === 'enterprise-manager' && scope === _id),
    })),
  }
})
