import { isOfficerRole, scopeOfRole } from '@shared/access/roles'
import { EJSON } from 'bson'
import { personId, sessionId } from '../cloudfunctions/frame/principal'
import { grantId } from '../cloudfunctions/modules/access/grant'
import { enterpriseId } from '../cloudfunctions/store/enterprises'
import { carriers, enterprises, operatorCodes, personas } from '../demo/index'
import type { LocalCloud } from '../localcloud/index'

const DAY = 86_400_000

type Doc = { _id: string } & Record<string, unknown>
type Target = Pick<LocalCloud, 'documents' | 'now'>

/** Inserts documents as an import would; everything else goes through the product. */
export async function insert(cloud: Pick<Target, 'documents'>, collectionName: string, docs: Doc[]): Promise<void> {
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
  const idOf = new Map(enterprises.map(({ id, creditCode }) => [id, enterpriseId(creditCode)]))
  await insert(
    cloud,
    'carriers',
    carriers.map((carrier) => ({
      _id: carrier.id,
      ...carrier,
      operatorCode: operatorCodes[carrier.id] ?? '',
      ratings: { count: 0, stars: 0 },
    })),
  )
  await insert(
    cloud,
    'enterprises',
    enterprises.map(({ id, ...enterprise }) => ({
      _id: idOf.get(id)!,
      ...enterprise,
      codeUnusual: false,
      registeredBy: '',
      registeredAt: now,
    })),
  )
  await insert(
    cloud,
    'people',
    personas.map(({ openid }) => ({ _id: personId(openid), openid, createdAt: now })),
  )
  const admins = personas
    .filter(({ roles }) => roles.some(({ role }) => role === 'city-admin'))
    .map(({ openid }) => personId(openid))
  await insert(cloud, 'governance', [
    { _id: 'bootstrap', people: admins, at: now },
    { _id: 'first-officer', people: admins, at: now },
    { _id: 'admins', people: admins, at: now },
  ])
  await insert(
    cloud,
    'roles',
    personas.flatMap(({ openid, label, roles }) =>
      roles.map(({ role, scope: named }) => {
        const scope = scopeOfRole[role] === 'enterprise' ? idOf.get(named)! : named
        const person = personId(openid)
        return {
          _id: grantId(person, role, scope),
          person,
          role,
          scope,
          displayName: label,
          invitedBy: '',
          invitedAt: now,
          acceptedAt: now,
          approvedBy: isOfficerRole(role) ? admins[0]! : null,
          activeFrom: now,
          until: null,
          revokedAt: null,
        }
      }),
    ),
  )
}

/** Sessions whose token is the persona's name: only here, so functions know nothing of personas. */
export async function seedPersonaSessions(cloud: Target): Promise<void> {
  const now = cloud.now()
  const expiresAt = now + 3650 * DAY
  await insert(
    cloud,
    'sessions',
    personas.map(({ id, openid }) => ({
      _id: sessionId(id),
      person: personId(openid),
      createdAt: now,
      expiresAt,
      endedAt: null,
    })),
  )
}
