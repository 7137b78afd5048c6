import { beijingDate } from '@shared/calendar/beijing'
import { decideApproval, decideDecline, type SettingProposalEnd } from '@shared/settings/decide-proposal'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { proposalSeen } from '../../modules/settings/proposal-view'
import { changesOf } from '../../modules/settings/read'
import { settingProposals, settings } from '../../store/settings'

/** A yes goes into the one document of the settings, in the order of approval: two at once get two versions, one after the other. */
export const decide = os.settings.decide.handler(async ({ context, input, errors }) => {
  const byId = personOf(context)
  await commit(context, input, input.proposalId, async (tx, at) => {
    const proposal = await settingProposals.get(tx, input.proposalId)
    if (!proposal) throw refusal('NOT_FOUND')
    const changes = await changesOf(tx)
    const decision = input.agree
      ? decideApproval(proposal, byId, changes, beijingDate(at))
      : decideDecline(proposal, byId)
    if (!decision.accepted) {
      const { code, basis } = decision
      if (code === 'SECOND_PERSON_NEEDED') throw errors.SECOND_PERSON_NEEDED({ data: { basis: asLine(basis) } })
      if (code === 'agreed' || code === 'declined' || code === 'withdrawn')
        throw errors.WRONG_STATE({ data: { state: code } })
      throw errors.SETTING_REFUSED({ data: { reason: code, basis: asLine(basis) } })
    }
    const how: SettingProposalEnd = 'how' in decision ? decision.how : 'agreed'
    const version = 'version' in decision ? decision.version : null
    if (version !== null) {
      const { key, value, effectiveOn, proposedById, reason } = proposal
      const change = { version, key, value, effectiveOn, proposedById, approvedById: byId, reason, at }
      await settings.put(tx, { _id: 'city', changes: [...changes, change] })
    }
    const ended = { how, byId, at, reason: input.reason, version }
    await settingProposals.change(tx, proposal._id, { ended, open: false, endedAt: at })
    return { how, version }
  })
  return proposalSeen(context, input.proposalId)
})
