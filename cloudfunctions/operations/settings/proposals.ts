import { os } from '../../frame/os'
import { countOf, pageOf } from '../../frame/paging'
import { proposalsSeen } from '../../modules/settings/proposal-view'
import { asQueue } from '../../modules/work/queue'
import { byEnd, byProposal, type SettingProposal, settingProposals } from '../../store/settings'

const all = async (rows: SettingProposal[]) => rows

export const proposals = os.settings.proposals.handler(async ({ context, input }) => {
  const open = input.state === 'waiting'
  const order = open ? byProposal : byEnd
  const [page, count] = await Promise.all([
    pageOf(context, input, settingProposals, order, { open }),
    countOf(context, input, settingProposals, order, all, { open }),
  ])
  return asQueue(await proposalsSeen(context, page.rows), { ...page, count })
})
