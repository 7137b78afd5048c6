import type { LocalDate } from '../calendar/local-date'
import { type Decision, type Refused, refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'
import { catalogue, type SettingKey } from './catalogue'
import type { Value } from './entry'
import { fits } from './fits'
import { defaultOf, type SettingChange } from './values'

export const settingProposalEnds = ['agreed', 'declined', 'withdrawn'] as const
export type SettingProposalEnd = (typeof settingProposalEnds)[number]

/** Why a setting cannot be changed so. */
export const settingRefusals = ['VALUE_UNFIT', 'UNCHANGED', 'DAY_PASSED', 'STALE'] as const
export type SettingRefusal = (typeof settingRefusals)[number]

/** What is proposed: a value from a day on. */
export interface Proposed {
  readonly key: SettingKey
  readonly value: Value
  readonly effectiveOn: LocalDate
}

/** The latest approved change of a key, whenever it takes effect. */
export const latestOf = (changes: readonly SettingChange[], key: SettingKey): SettingChange | undefined =>
  changes.findLast((change) => change.key === key)

/**
 * May this be proposed? `base` is the change that it would follow. Setting what is the default anyway is a change as long as nobody has
 * set it: 用默认 is not 已设定.
 */
export function decideProposing(
  { key, value, effectiveOn }: Proposed,
  changes: readonly SettingChange[],
  today: LocalDate,
): Decision<{ base: number }, SettingRefusal> {
  const entry = catalogue[key]
  if (!fits(entry, value)) return refused('VALUE_UNFIT', productRules.settingFits)
  const latest = latestOf(changes, key)
  if (latest ? latest.value === value : value === null && defaultOf(entry) === null)
    return refused('UNCHANGED', productRules.settingChanges)
  if (effectiveOn < today) return refused('DAY_PASSED', productRules.settingForward)
  return { accepted: true, base: latest?.version ?? 0 }
}

/** What has come between since it was proposed: the same setting was changed, or its day has passed. */
export function obstacleOf(
  { key, base, effectiveOn }: Proposed & { base: number },
  changes: readonly SettingChange[],
  today: LocalDate,
): Refused<'STALE' | 'DAY_PASSED'> | null {
  if ((latestOf(changes, key)?.version ?? 0) !== base) return refused('STALE', productRules.settingStale)
  return effectiveOn < today ? refused('DAY_PASSED', productRules.settingForward) : null
}

type Answer = SettingProposalEnd | 'SECOND_PERSON_NEEDED' | SettingRefusal

/** The second person's yes: to what was proposed on the settings as they still are, for a day that has not passed. */
export function decideApproval(
  proposal: Proposed & { base: number; proposedById: PersonId; ended: { how: SettingProposalEnd } | null },
  byId: PersonId,
  changes: readonly SettingChange[],
  today: LocalDate,
): Decision<{ version: number }, Answer> {
  const { proposedById, ended } = proposal
  if (ended) return refused(ended.how, productRules.decidedOnce)
  if (byId === proposedById) return refused('SECOND_PERSON_NEEDED', productRules.secondPerson)
  return obstacleOf(proposal, changes, today) ?? { accepted: true, version: changes.length + 1 }
}

/** No: from another, who declines it, or from whoever proposed it, who withdraws it. */
export function decideDecline(
  { proposedById, ended }: { proposedById: PersonId; ended: { how: SettingProposalEnd } | null },
  byId: PersonId,
): Decision<{ how: 'declined' | 'withdrawn' }, SettingProposalEnd> {
  if (ended) return refused(ended.how, productRules.decidedOnce)
  return { accepted: true, how: byId === proposedById ? 'withdrawn' : 'declined' }
}
