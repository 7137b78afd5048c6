import { catalogue, settingKeys } from '@shared/settings/catalogue'
import { holdsWords, nameOfSetting } from '@shared/settings/words'
import { os } from '../../frame/os'
import { countOf, pageOf } from '../../frame/paging'
import { proposalsSeen } from '../../modules/settings/proposal-view'
import { holding, wordsIn } from '../../modules/work/by-words'
import { asQueue } from '../../modules/work/queue'
import type { Documents, Where } from '../../platform/documents'
import { byEnd, byProposal, type SettingProposal, settingProposals } from '../../store/settings'

const all = async (rows: SettingProposal[]) => rows

/** The settings whose names hold each of these words. */
const namedBy = (words: readonly string[]) =>
  settingKeys.filter((key) => holdsWords(nameOfSetting(catalogue[key]), words))

/** What is sought may stand in the reason, or in the name of the setting. */
function questionsOf(documents: Documents, open: boolean, sought: string | undefined): Where[] {
  if (sought === undefined) return [{ open }]
  const said = { open, reason: holding(documents, sought) }
  const keys = namedBy(wordsIn(sought))
  return keys.length === 0 ? [said] : [said, { open, key: documents.command.in(keys) }]
}

export const proposals = os.settings.proposals.handler(async ({ context, input }) => {
  const open = input.state === 'waiting'
  const order = open ? byProposal : byEnd
  const questions = questionsOf(context.deps.documents, open, input.sought)
  const [page, count] = await Promise.all([
    pageOf(context, input, settingProposals, order, ...questions),
    countOf(context, input, settingProposals, order, all, ...questions),
  ])
  return asQueue(await proposalsSeen(context, page.rows), { ...page, count })
})
