/** How far back a pace is taken from, in weeks, and how few entries say nothing of one. Product rules. */
export const paceWeeks = 8
export const paceEntries = 5
