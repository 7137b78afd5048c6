/** What is said to have happened. All but `other` are about an appointment: they can only be after its time, and if it stood. */
export const occurrences = ['missed-appointment', 'late-arrival', 'broken-promise', 'other'] as const
export type Occurrence = (typeof occurrences)[number]

/** What a complaint's ground says happened. */
export const occurrenceOf = (ground: string): Occurrence =>
  ground === 'missed-appointment' || ground === 'broken-promise' ? ground : 'other'
