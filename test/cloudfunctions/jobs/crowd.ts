import type { DistrictCode } from '@shared/directory/districts'
import { asId, type EnterpriseId } from '@shared/ids'
import { personIdOf } from '../../../cloudfunctions/frame/principal'
import { immediateGrant } from '../../../cloudfunctions/modules/access/grant'
import type { Enterprise } from '../../../cloudfunctions/store/enterprises'
import { acceptsId } from '../../../cloudfunctions/store/outbox'
import { censusOf } from '../../../dev/census'
import { localTemplates } from '../../../dev/cloud'
import type { World } from '../../world'
import { putAll, remove } from '../stored'

/** Very many enterprises of a district, a manager each, of whom the first so many have accepted one message. @returns their openids */
export async function crowd(world: World, district: DistrictCode, size: number, willing: number): Promise<string[]> {
  const now = world.cloud.now()
  const people = Array.from({ length: size }, (_, nth) => {
    const openid = `openid-of-${district}-${nth}`
    return { openid, personId: personIdOf(openid), enterpriseId: asId<EnterpriseId>(`e_${district}_${nth}`) }
  })
  const enterprises = people.map(
    ({ personId, enterpriseId }, nth): Enterprise => ({
      _id: enterpriseId,
      creditCode: enterpriseId,
      name: `示例企业 ${nth}`,
      district,
      industry: 'it',
      tier: 'none',
      size: 'micro',
      codeUnusual: false,
      codePassedAt: null,
      codePhone: '',
      frozenAt: null,
      doubtIds: [],
      managerIds: [personId],
      unmanagedAt: null,
      registeredById: personId,
      registeredAt: now,
    }),
  )
  await putAll(world, 'enterprises', enterprises)
  await remove(world, 'census', { _id: district })
  await putAll(world, 'census', censusOf(enterprises))
  await putAll(
    world,
    'roles',
    people.map(({ personId, enterpriseId }) =>
      immediateGrant(personId, { role: 'enterprise-manager', scope: enterpriseId }, { id: personId }, now),
    ),
  )
  const accepting = people.slice(0, willing)
  await putAll(
    world,
    'people',
    accepting.map(({ personId, openid }) => ({ _id: personId, openid, createdAt: now })),
  )
  await putAll(
    world,
    'accepts',
    accepting.map(({ personId }) => ({ _id: acceptsId(personId, 'notice'), remaining: 1 })),
  )
  for (const { openid } of accepting) world.cloud.wechat.accept(openid, localTemplates.notice, 1)
  return accepting.map(({ openid }) => openid)
}
