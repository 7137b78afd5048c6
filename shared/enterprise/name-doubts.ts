/** What an officer is to look at in a name: it looks like another enterprise's, or mixes writings. */
export const nameDoubts = ['copy', 'mixed'] as const
export type NameDoubt = (typeof nameDoubts)[number]
