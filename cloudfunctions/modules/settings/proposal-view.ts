import { beijingDate } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import type { settingProposal } from '@shared/contract/settings'
import type { PersonId, SettingProposalId } from '@shared/ids'
import { catalogue } from '@shared/settings/catalogue'
import { obstacleOf } from '@shared/settings/decide-proposal'
import type { SettingChange } from '@shared/settings/values'
import { nameOfSetting, valueText } from '@shared/settings/words'
import type * as z from 'zod'
import { type Context, personOf, refusal } from '../../frame/context'
import { type SettingProposal, settingProposals } from '../../store/settings'
import { cityNames } from './names'
import { changesOf } from './read'

interface Seen {
  /** who looks */
  personId: PersonId
  nameOf: (personId: PersonId) => string
  changes: readonly SettingChange[]
  today: LocalDate
}

type View = z.infer<typeof settingProposal>

/** Proposals as the caller sees them. */
export async function proposalsSeen(context: Context, found: readonly SettingProposal[]): Promise<View[]> {
  const { documents, now } = context.deps
  const [changes, nameOf] = await Promise.all([changesOf(documents), cityNames(documents)])
  const seen = { personId: personOf(context), nameOf, changes, today: beijingDate(now()) }
  return found.map((proposal) => proposalView(proposal, seen))
}

/** One that is there. */
export async function proposalSeen(context: Context, id: SettingProposalId): Promise<View> {
  const found = await settingProposals.get(context.deps.documents, id)
  const [view] = await proposalsSeen(context, found ? [found] : [])
  if (!view) throw refusal('NOT_FOUND')
  return view
}

function proposalView(proposal: SettingProposal, { personId, nameOf, changes, today }: Seen): View {
  const { _id: id, key, value, effectiveOn, reason, proposedById, proposedAt, ended } = proposal
  const entry = catalogue[key]
  return {
    id,
    key,
    name: nameOfSetting(entry),
    value,
    valueText: valueText(entry, value),
    effectiveOn,
    reason,
    proposedBy: nameOf(proposedById),
    proposedAt,
    own: proposedById === personId,
    stale: ended ? null : (obstacleOf(proposal, changes, today)?.code ?? null),
    ended: ended && {
      how: ended.how,
      by: nameOf(ended.byId),
      at: ended.at,
      reason: ended.reason,
      version: ended.version,
    },
  }
}
