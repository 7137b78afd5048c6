import { decideContest } from '@shared/access/decide-contest'
import { isOfficerRole } from '@shared/access/roles'
import type { RefusalData } from '@shared/contract/refusals'
import { destination } from '@shared/screens'
import { type Context, personOf } from '../../frame/context'
import type { Tx } from '../../platform/documents'
import { rolesOf } from '../../store/roles'
import { tell } from '../inbox/tell'
import { cityGrants } from './approvers'
import { type MatterAt, tieTo } from './ties'

interface Refusals {
  WRONG_STATE(options: { data: RefusalData<'WRONG_STATE'> }): Error
}

/**
 * Tells every other administrator of the city, once each, that an officer denies what ties them to a matter: whose it is, and what is
 * known. The matter itself stays closed to the officer.
 * @param name whose matter it is
 * @returns how many were told
 * @throws WRONG_STATE of the calling operation
 */
export async function contestTie(
  context: Context,
  tx: Tx,
  matter: MatterAt,
  name: string,
  now: number,
  errors: Refusals,
): Promise<{ told: number }> {
  const { documents } = context.deps
  const personId = personOf(context)
  const decided = decideContest(await tieTo(documents, tx, personId, matter, now))
  if (!decided.accepted) throw errors.WRONG_STATE({ data: { state: decided.code } })
  const own = (await rolesOf(documents, personId, now)).find(({ role }) => isOfficerRole(role))
  const content = { kind: 'tie-contested', displayName: own?.displayName ?? '', name, tie: decided.tie } as const
  const admins = new Set(
    (await cityGrants(tx, now)).filter(({ role }) => role === 'city-admin').map((grant) => grant.personId),
  )
  admins.delete(personId)
  for (const adminId of admins) {
    const id = `contest_${matter.id}_${personId}_${adminId}`
    const opens = destination('grants', {})
    await tell(tx, { id, to: `person:${adminId}`, content, opens, matter: { itself: id } }, now)
  }
  return { told: admins.size }
}
