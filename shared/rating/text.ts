/** What became of a rating's text. Only a text that is `shown` may become public, with a batch. */
export const textStates = ['none', 'unchecked', 'doubtful', 'shown', 'hidden'] as const
export type TextState = (typeof textStates)[number]

/** Why a person looks: what the check said, or that it said nothing. */
export const doubts = ['risky', 'review', 'no-visit', 'unanswered', 'failed'] as const
export type Doubt = (typeof doubts)[number]
