import { queueStates } from '@shared/queue'
import { queues as words } from '@/copy/queues'

/** 待办 and 已办, as chips. */
export const twoSides = queueStates.map((value) => ({ value, words: words.states[value] }))
