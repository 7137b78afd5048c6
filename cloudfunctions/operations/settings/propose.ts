import { beijingDate } from '@shared/calendar/beijing'
import { asId, type SettingProposalId } from '@shared/ids'
import { decideProposing } from '@shared/settings/decide-proposal'
import { asLine } from '../../frame/basis-line'
import { commit, journalId } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { proposalSeen } from '../../modules/settings/proposal-view'
import { changesOf } from '../../modules/settings/read'
import { hashId } from '../../platform/secrets'
import { settingProposals } from '../../store/settings'

export const propose = os.settings.propose.handler(async ({ context, input, errors }) => {
  const proposedById = personOf(context)
  const _id = asId<SettingProposalId>(`set_${hashId('setting', journalId(context, input))}`)
  await commit(context, input, _id, async (tx, now) => {
    const { key, value, effectiveOn, reason } = input
    const decision = decideProposing({ key, value, effectiveOn }, await changesOf(tx), beijingDate(now))
    if (!decision.accepted)
      throw errors.SETTING_REFUSED({ data: { reason: decision.code, basis: asLine(decision.basis) } })
    const proposed = { key, value, effectiveOn, reason, base: decision.base, proposedById, proposedAt: now }
    await settingProposals.create(tx, { _id, ...proposed, ended: null, open: true, endedAt: null })
    return { proposalId: _id }
  })
  return proposalSeen(context, _id)
})
