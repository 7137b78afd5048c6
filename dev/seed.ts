import { approverRoles } from '@shared/access/approvers'
import { isOfficerRole, type RoleName } from '@shared/access/roles'
import type { Carrier } from '@shared/directory/carrier'
import { nameSkeleton } from '@shared/enterprise/name-skeleton'
import { asId, type PersonId } from '@shared/ids'
import { EJSON } from 'bson'
import { personIdOf } from '../cloudfunctions/frame/principal'
import { immediateGrant } from '../cloudfunctions/modules/access/grant'
import type { Doc } from '../cloudfunctions/platform/documents'
import type { CarrierDoc } from '../cloudfunctions/store/carriers'
import { type Enterprise, enterpriseId } from '../cloudfunctions/store/enterprises'
import type { Governance } from '../cloudfunctions/store/governance'
import { type NameDoc, type Skeleton, skeletonId } from '../cloudfunctions/store/names'
import type { Person } from '../cloudfunctions/store/people'
import type { RoleGrant } from '../cloudfunctions/store/roles'
import { admissions, carriers, enterprises, operatorCodes, personas } from '../demo/index'
import type { LocalCloud } from '../localcloud/index'
import { admissionsOf } from './admissions'
import { censusOf } from './census'

const DAY = 86_400_000

export type Target = Pick<LocalCloud, 'documents' | 'now'>

/** Inserts documents as an import would; everything else goes through the product. */
export async function insert(
  cloud: Pick<Target, 'documents'>,
  collectionName: string,
  docs: readonly Doc[],
): Promise<void> {
  const data = docs.map((doc) => EJSON.stringify(doc, { relaxed: false }))
  await cloud.documents.handle('database.insertDocument', { collectionName, data })
}

export async function isEmpty(cloud: LocalCloud): Promise<boolean> {
  const { data } = await cloud.documents.handle('database.calculateDocument', { collectionName: 'carriers' })
  return (data as { total: number }).total === 0
}

/** The fictional town: carriers and enterprises, and its people with the roles they hold. */
export async function seedTown(cloud: Target): Promise<void> {
  // a day ago: a restart with the same `--now` must not find roles that begin in its future
  const now = cloud.now() - DAY
  const nobody = asId<PersonId>('')
  const published = carriers.map((carrier) => carrierDoc(carrier, operatorCodes[carrier.id] ?? '', now))
  const admitted = admissionsOf(published, admissions)
  await insert(cloud, 'carriers', published)
  await insert(cloud, 'lifecycle-events', admitted.events)
  await insert(cloud, 'lifecycle-subjects', admitted.subjects)
  const registered = enterprises.map(
    ({ id, ...enterprise }): Enterprise => ({
      _id: enterpriseId(enterprise.creditCode),
      ...enterprise,
      codeUnusual: false,
      codePassedAt: null,
      codePhone: '',
      frozenAt: null,
      doubtIds: [],
      managerIds: holdersOf(['enterprise-manager'], id),
      unmanagedAt: null,
      registeredById: nobody,
      registeredAt: now,
    }),
  )
  await insert(cloud, 'enterprises', registered)
  await insert(cloud, 'census', censusOf(registered))
  await insert(
    cloud,
    'names',
    registered.map(
      ({ _id, name, district }): NameDoc => ({
        ...{ _id, name, district, doubt: null, likeId: null, doubtful: false, passedAt: null },
        chosenAt: now,
      }),
    ),
  )
  await insert(
    cloud,
    'skeletons',
    registered.map(({ _id, name }): Skeleton => ({ _id: skeletonId(nameSkeleton(name)), heldById: _id })),
  )
  await insert(
    cloud,
    'people',
    personas.map(({ openid }): Person => ({ _id: personIdOf(openid), openid, createdAt: now })),
  )
  const adminIds = holdersOf(['city-admin'])
  const approverIds = holdersOf(approverRoles)
  const facts: [Governance['_id'], PersonId[]][] = [
    ['bootstrap', adminIds],
    ['first-officer', adminIds],
    ['approvers', approverIds],
  ]
  await insert(
    cloud,
    'governance',
    facts.map(([_id, peopleIds]): Governance => ({ _id, peopleIds, at: now })),
  )
  const scopes = new Map<string, string>(enterprises.map(({ id, creditCode }) => [id, enterpriseId(creditCode)]))
  await insert(
    cloud,
    'roles',
    personas.flatMap(({ openid, label, roles }) =>
      roles.map(({ role, scope: named }): RoleGrant => {
        const held = { role, scope: scopes.get(named) ?? named }
        const grant = immediateGrant(personIdOf(openid), held, { id: nobody, displayName: label }, now)
        return isOfficerRole(role) ? { ...grant, approvedById: adminIds[0] ?? null, approvedAt: now } : grant
      }),
    ),
  )
}

/** The people of the town who hold one of these roles; in a scope, if it is named. */
const holdersOf = (names: readonly RoleName[], named?: string) =>
  personas
    .filter(({ roles }) => roles.some(({ role, scope }) => names.includes(role) && (!named || scope === named)))
    .map(({ openid }) => personIdOf(openid))

/** A carrier as it is stored when it has been published. */
export const carrierDoc = (carrier: Carrier, operatorCode: string, now: number): CarrierDoc => ({
  _id: carrier.id,
  ...carrier,
  place: { type: 'Point', coordinates: [carrier.location.lng, carrier.location.lat] },
  operatorCode,
  publishedAt: now,
  ratings: { count: 0, stars: 0, through: null },
})
