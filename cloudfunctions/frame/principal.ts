import { asId, type PersonId, type SessionId } from '@shared/ids'
import type { Deps } from '../platform/deps'
import { hashId } from '../platform/secrets'
import { asRole, rolesOf } from '../store/roles'
import { sessions } from '../store/sessions'
import type { Caller } from './context'

/** What this invocation's platform context says: an openid that WeChat vouches for, or a bearer token of a desktop. */
export interface Identity {
  openid: string | null
  token: string | null
  /** the network address the call came from, where the platform names one: quotas per device count by it */
  address: string | null
}

export const personIdOf = (openid: string) => asId<PersonId>(`p_${hashId('person', openid)}`)
export const sessionIdOf = (token: string) => asId<SessionId>(`s_${hashId('session', token)}`)

const nobody: Caller = { personId: null, roles: [], grants: [], openid: null, session: null }

/** The one place that establishes the caller. An unknown, ended or expired token is nobody. */
export async function principal(deps: Deps, identity: Identity): Promise<Caller> {
  const now = deps.now()
  if (identity.openid)
    return { ...(await withRoles(deps, personIdOf(identity.openid), null, now)), openid: identity.openid }
  if (!identity.token) return nobody
  const session = await sessions.get(deps.documents, sessionIdOf(identity.token))
  if (!session || session.endedAt !== null || session.expiresAt <= now) return nobody
  return withRoles(deps, session.personId, { id: session._id, expiresAt: session.expiresAt }, now)
}

async function withRoles(deps: Deps, personId: PersonId, session: Caller['session'], now: number): Promise<Caller> {
  const grants = await rolesOf(deps.documents, personId, now)
  return { personId, roles: grants.map(asRole), grants, openid: null, session }
}
