import { filedBefore } from '@shared/case/decide-proposal'
import { limits } from '@shared/limits'
import type { Proposal } from '../../store/proposals'

/** All of them are of one kind: what the station shows with its answer. */
export const answerFile = 'answer'

/** As far as files go: they are open until the station has answered, or it ended otherwise; what it handed in before stays. */
export const openFiles = ({ evidence, removed, answer, earlier, ended }: Proposal) => ({
  evidence,
  removed,
  frozenAt: (answer ?? ended)?.at ?? null,
  ...{ askedFor: [], filedUntil: filedBefore({ earlier }) },
})

export const hasRoom = ({ evidence }: Pick<Proposal, 'evidence'>) => evidence.length < limits.attachments
