import type { LocalDate } from '../calendar/local-date'
import { type Decision, refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'
import { limits } from '../limits'
import { type Mapping, unmapped } from './mapping'
import { hasOtherCycle, type PointsTable, versionIdOf, versionOn } from './table'

export const draftStates = ['reading', 'broken', 'read', 'proposed', 'approved', 'declined', 'withdrawn'] as const
export type DraftState = (typeof draftStates)[number]

/** Why a points table cannot go on as it is. */
export const tableRefusals = [
  'NO_FILE',
  'FILE_TOO_LARGE',
  'NOT_READ',
  'UNMAPPED',
  'DAY_PASSED',
  'DATE_TAKEN',
  'VERSION_TAKEN',
  'CYCLE_CHANGED',
  'CHANGED',
] as const
export type TableRefusal = (typeof tableRefusals)[number]

export interface DraftFacts {
  state: DraftState
  table: PointsTable | null
  mapping: Mapping
  /** every version in use of the same kind */
  inUse: readonly PointsTable[]
}

/** May this file be read? Once, and only so many bytes. */
export function decideBringing({
  state,
  brought,
  bytes,
}: {
  state: DraftState
  brought: boolean
  bytes: number
}): Decision<object, 'NO_FILE' | 'FILE_TOO_LARGE' | 'BROUGHT'> {
  if (brought || state !== 'reading') return refused('BROUGHT', productRules.decidedOnce)
  if (bytes === 0) return refused('NO_FILE', productRules.tableWhole)
  return bytes > limits.tableBytes ? refused('FILE_TOO_LARGE', productRules.tableWhole) : { accepted: true }
}

/** May a person say now which item an old one is? Of a table that was read, until it is proposed. */
export function decideMapping(state: DraftState): Decision<object, 'NOT_READ'> {
  return state === 'read' ? { accepted: true } : refused('NOT_READ', productRules.tableWhole)
}

/** May this draft be put before a second person, to begin on that day? */
export function decideTableProposal(
  { state, table, mapping, inUse }: DraftFacts,
  effectiveFrom: LocalDate,
  today: LocalDate,
): Decision<{ table: PointsTable }, TableRefusal> {
  if (state !== 'read' || !table) return refused('NOT_READ', productRules.tableWhole)
  const begun = { ...table, effectiveFrom }
  const old = versionOn(inUse, effectiveFrom)
  if (old && unmapped(old, begun, mapping).length > 0) return refused('UNMAPPED', productRules.tableMapped)
  return notFree(begun, inUse, today) ?? { accepted: true, table: begun }
}

/** The second person's yes, to the very page that was proposed; what has changed since is looked at again. */
export function decideTableApproval(
  facts: DraftFacts & { proposedById: PersonId | null; fingerprint: string | null },
  seen: { byId: PersonId; fingerprint: string },
  today: LocalDate,
): Decision<{ table: PointsTable }, TableRefusal | 'SECOND_PERSON_NEEDED' | 'ENDED'> {
  const { state, table, inUse, mapping } = facts
  if (state !== 'proposed' || !table) return refused('ENDED', productRules.decidedOnce)
  if (facts.proposedById === seen.byId) return refused('SECOND_PERSON_NEEDED', productRules.secondPerson)
  if (facts.fingerprint !== seen.fingerprint) return refused('CHANGED', productRules.tableSamePage)
  const old = versionOn(inUse, table.effectiveFrom)
  if (old && unmapped(old, table, mapping).length > 0) return refused('UNMAPPED', productRules.tableMapped)
  return notFree(table, inUse, today) ?? { accepted: true, table }
}

/** A version begins after today, on a day and under a name that no other has, in the same cycles: what was awarded stays as it was. */
function notFree(table: PointsTable, inUse: readonly PointsTable[], today: LocalDate) {
  if (table.effectiveFrom <= today) return refused('DAY_PASSED' as const, productRules.tableForward)
  if (hasOtherCycle(table, inUse)) return refused('CYCLE_CHANGED' as const, productRules.tableSameCycle)
  if (inUse.some((other) => versionIdOf(other) === versionIdOf(table)))
    return refused('VERSION_TAKEN' as const, productRules.tableForward)
  const taken = inUse.some(({ effectiveFrom }) => effectiveFrom === table.effectiveFrom)
  return taken ? refused('DATE_TAKEN' as const, productRules.tableForward) : null
}
