import type { Documents } from '../../platform/documents'

/** The words that were typed, apart. */
export const wordsIn = (sought: string): string[] => sought.split(/\s+/)

/**
 * A text that holds each word that was typed. Such a question is answered in the order of its list, and the text is looked at in the
 * index: one side of a queue is gone through, and nothing else.
 */
export const holding = ({ command }: Documents, sought: string) => command.holding(wordsIn(sought))
