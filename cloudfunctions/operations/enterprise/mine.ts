import { os } from '../../frame/os'
import { enterprises } from '../../store/enterprises'

export const mine = os.enterprise.mine.handler(async ({ context: { deps, caller } }) => {
  const held = caller.roles.filter(({ role }) => role === 'enterprise-manager' || role === 'enterprise-member')
  const found = await enterprises.getAll(deps.documents, [...new Set(held.map(({ scope }) => scope))])
  return {
    enterprises: [...found.values()].map(({ _id, creditCode, name, district, industry, tier, size, codeUnusual }) => ({
      id: _id,
      creditCode,
      name,
      district,
      industry,
      tier,
      size,
      codeUnusual,
      manager: held.some(({ role, scope }) => role === 'enterprise-manager' && scope === _id),
    })),
  }
})
