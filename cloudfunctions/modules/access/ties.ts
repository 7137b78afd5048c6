import { type Matter, type Membership, type Tenure, type Tie, tenureIn, tieOf } from '@shared/access/conflict'
import { resourceOf } from '@shared/access/scope'
import type { EnterpriseId, PersonId } from '@shared/ids'
import type { Documents, Tx } from '../../platform/documents'
import { interestId, interests } from '../../store/interests'
import { byAcceptance, roles, tenuresOf } from '../../store/roles'

/** A matter of a list or of a decision, with the id by which an interest in it is declared, and that of what it follows from. */
export type MatterAt = Matter & { id: string; alsoId?: string }

const idsOf = ({ id, alsoId }: MatterAt) => [id, ...(alsoId === undefined ? [] : [alsoId])]

/** What a person belongs to and has belonged to; few rows, however many other people there are. */
export async function membershipsOf(documents: Documents, personId: PersonId): Promise<Membership[]> {
  const found: Membership[] = []
  for await (const grant of roles.each(documents, { personId }, byAcceptance)) {
    const { carrierId, enterpriseId } = resourceOf(grant)
    if (carrierId || enterpriseId)
      found.push(...tenuresOf(grant).map((tenure) => ({ ...tenure, carrierId, enterpriseId })))
  }
  return found
}

/** The enterprises that somebody is or was of. */
export const enterprisesIn = (memberships: readonly Membership[]): EnterpriseId[] => [
  ...new Set(memberships.flatMap(({ enterpriseId }) => enterpriseId ?? [])),
]

/** What ties a person to a matter that they want to decide on (`shared/access/conflict.ts`); null: nothing. */
export async function tieTo(
  documents: Documents,
  tx: Tx,
  personId: PersonId,
  matter: MatterAt,
  now: number,
): Promise<Tie | null> {
  let declared = false
  for (const id of idsOf(matter)) declared ||= (await interests.get(tx, interestId(personId, id))) !== null
  return tieOf(personId, await membershipsOf(documents, personId), matter, declared, now)
}

/** The same for each of many matters, as a list needs it: two reads in all. */
export const tiesTo = async (documents: Documents, personId: PersonId, matters: readonly MatterAt[], now: number) =>
  (await explainedTies(documents, personId, matters, now)).map((tied) => tied?.tie ?? null)

/** The same, and of a membership for how long it has been. */
export async function explainedTies(
  documents: Documents,
  personId: PersonId,
  matters: readonly MatterAt[],
  now: number,
): Promise<({ tie: Tie; tenure: Tenure | null } | null)[]> {
  const [memberships, declared] = await Promise.all([
    membershipsOf(documents, personId),
    interests.getAll(
      documents,
      matters.flatMap((matter) => idsOf(matter).map((id) => interestId(personId, id))),
    ),
  ])
  return matters.map((matter) => {
    const said = idsOf(matter).some((id) => declared.has(interestId(personId, id)))
    const tie = tieOf(personId, memberships, matter, said, now)
    if (tie !== 'carrier' && tie !== 'enterprise') return tie && { tie, tenure: null }
    const tenure = tenureIn(tie, memberships, matter, now)
    return { tie, tenure: tenure && { from: tenure.from, to: tenure.to } }
  })
}

/** In the transaction of an operation that says it: the case then goes to another. */
export const declareInterest = (tx: Tx, personId: PersonId, matterId: string, now: number): Promise<void> =>
  interests.put(tx, { _id: interestId(personId, matterId), personId, matterId, at: now })
