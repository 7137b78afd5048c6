import { limits } from '@shared/limits'
import type { Proposal } from '../../store/proposals'

/** All of them are of one kind: what the station shows with its answer. */
export const answerFile = 'answer'

/** As far as files go: they are open until the station has answered, or it ended otherwise. */
export const openFiles = ({ evidence, removed, answer, ended }: Proposal) => ({
  evidence,
  removed,
  frozenAt: (answer ?? ended)?.at ?? null,
  ...{ askedFor: [], filedUntil: null },
})

export const hasRoom = ({ evidence }: Pick<Proposal, 'evidence'>) => evidence.length < limits.attachments
