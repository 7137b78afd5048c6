import { districtCodes } from '@shared/directory/districts'
import { industries, sizes, tiers } from '@shared/enterprise/profile'
import {
  asId,
  type CarrierId,
  type CaseId,
  type EnterpriseId,
  type EventId,
  type GrantId,
  type PersonId,
} from '@shared/ids'
import type { CarrierDoc } from '../../cloudfunctions/store/carriers'
import type { CaseDoc } from '../../cloudfunctions/store/cases'
import type { Census } from '../../cloudfunctions/store/census'
import { type Enterprise, enterpriseId, type JoinRequest } from '../../cloudfunctions/store/enterprises'
import type { RoleGrant } from '../../cloudfunctions/store/roles'
import { carriers as demoCarriers, enterprises as demoEnterprises } from '../../demo/index'
import { censusOf } from '../../dev/census'
import { claimDoc } from '../../test/cloudfunctions/lifecycle/claim-doc'
import type { Random } from './random'
import { busiest, perScale, type Scale } from './sizes'

export interface Town {
  carriers: CarrierDoc[]
  enterprises: Enterprise[]
  roles: RoleGrant[]
  joins: JoinRequest[]
  /** about whose a credit code is */
  cases: CaseDoc[]
  census: Census[]
}

export const stationA = asId<CarrierId>('station-a')
/** A case in its 公示. */
/** The busiest station's greatest event. */
export const greatEvent = asId<EventId>('e_great')
export const publishedCase = asId<CaseId>('k_published')
export const enterpriseA = enterpriseId(demoEnterprises.find(({ id }) => id === 'enterprise-a')!.creditCode)

const day = 86_400_000

/** The demo's town and, beside it, as many again of its carriers and enterprises as the scale asks for. */
export function townOf(scale: Scale, random: Random, now: number): Town {
  const carriers = Array.from({ length: Math.max(demoCarriers.length, perScale.carriers * scale) }, (_, i) =>
    carrierOf(i, random, now),
  )
  const extra = Array.from({ length: perScale.enterprises * scale }, (_, i) => enterpriseOf(i, scale, random, now))
  const demo = demoEnterprises.map(({ id: _, ...enterprise }) => ({
    _id: enterpriseId(enterprise.creditCode),
    ...enterprise,
    codeUnusual: false,
    codePassedAt: null,
    codePhone: '',
    frozenAt: null,
    doubtIds: [],
    managerIds: [],
    unmanagedAt: null,
    registeredById: asId<PersonId>('p_demo'),
    registeredAt: now - 200 * day,
  }))
  const enterprises = [...demo, ...extra]
  return {
    carriers,
    enterprises,
    roles: rolesOf(extra, scale, now),
    joins: joinsOf(now),
    cases: claimsOf(enterprises, scale, now),
    census: censusOf(enterprises),
  }
}

function carrierOf(i: number, random: Random, now: number): CarrierDoc {
  const like = demoCarriers[i % demoCarriers.length]!
  const copy = Math.floor(i / demoCarriers.length)
  const id = copy === 0 ? like.id : asId<CarrierId>(`${like.id}-${copy}`)
  const away = () => (copy === 0 ? 0 : (random.below(2000) - 1000) / 20_000)
  const location = { ...like.location, lng: like.location.lng + away(), lat: like.location.lat + away() }
  return {
    ...like,
    _id: id,
    id,
    name: copy === 0 ? like.name : `${like.name}${copy}`,
    location,
    place: { type: 'Point', coordinates: [location.lng, location.lat] },
    operatorCode: '',
    publishedAt: now - 30 * day,
    ratings: { count: 0, stars: 0, through: null },
  }
}

function enterpriseOf(i: number, scale: Scale, random: Random, now: number): Enterprise {
  const creditCode = `91110108${String(i).padStart(10, '0')}`
  return {
    _id: enterpriseId(creditCode),
    creditCode,
    name: `规模测试企业${i}（示例）`,
    district: random.of(districtCodes),
    industry: random.of(industries),
    tier: random.of(tiers),
    size: random.of(sizes),
    codePassedAt: null,
    codePhone: '',
    codeUnusual: i < perScale.unusual * scale,
    frozenAt: null,
    doubtIds: [],
    managerIds: hasManager(i, scale) ? [managerOf(i)] : [],
    unmanagedAt: hasManager(i, scale) ? null : now - 10 * day + i,
    registeredById: managerOf(i),
    registeredAt: now - 200 * day + i * 1000,
  }
}

const hasManager = (i: number, scale: Scale) => i >= perScale.unmanaged * scale
const managerOf = (i: number) => asId<PersonId>(`p_manager_${i}`)

function rolesOf(enterprises: Enterprise[], scale: Scale, now: number): RoleGrant[] {
  const grant = (role: Pick<RoleGrant, 'personId' | 'role' | 'scope'>, i: number, activeFrom: number | null) => ({
    _id: asId<GrantId>(`g_${role.role}_${role.personId}_${role.scope}`),
    ...role,
    displayName: `示例${i}`,
    invitedById: asId<PersonId>('p_giver'),
    invitedAt: now - 100 * day,
    acceptedAt: now - 100 * day + i,
    approvedById: null,
    approvedAt: null,
    activeFrom,
    until: null,
    revokedAt: null,
    past: [],
  })
  const active = now - 100 * day
  const managers = enterprises.flatMap(({ _id: scope, managerIds }, i) =>
    managerIds.map((personId) => grant({ personId, role: 'enterprise-manager', scope }, i, active)),
  )
  const members = Array.from({ length: busiest.members }, (_, i) =>
    grant({ personId: asId(`p_member_${i}`), role: 'enterprise-member', scope: enterpriseA }, i, active),
  )
  const waiting = Array.from({ length: perScale.waiting * scale }, (_, i) =>
    grant({ personId: asId(`p_officer_${i}`), role: 'district-officer', scope: 'fengtai' }, i, null),
  )
  return [...managers, ...members, ...waiting]
}

const joinsOf = (now: number): JoinRequest[] =>
  Array.from({ length: busiest.joins }, (_, i) => ({
    _id: asId(`jr_${i}`),
    enterpriseId: enterpriseA,
    personId: asId<PersonId>(`p_asking_${i}`),
    displayName: `申请人${i}`,
    askedAt: now - 5 * day + i,
    decidedAt: null,
  }))

/** The busiest enterprise's own first; all of them open. */
const claimsOf = (enterprises: Enterprise[], scale: Scale, now: number): CaseDoc[] =>
  Array.from({ length: busiest.codeClaims + perScale.codeClaims * scale }, (_, i) => {
    const own = enterprises.find(({ _id }) => _id === enterpriseA)!
    const enterprise = i < busiest.codeClaims ? own : enterprises[i % enterprises.length]!
    return claimDoc(enterprise, { by: asId<PersonId>(`p_claiming_${i}`), key: `claim_${i}`, at: now - 5 * day + i })
  })

export const anyEnterprise = (town: Town, random: Random): EnterpriseId => random.of(town.enterprises)._id
