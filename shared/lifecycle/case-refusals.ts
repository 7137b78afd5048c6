/** Why a case is not opened, not filed, or an action not taken. */
export const caseRefusals = [
  'barred',
  'repealed',
  'standing',
  'open-already',
  'unanswered',
  'attachments',
  'files-waiting',
  'declaration',
  'reason',
  'clock-running',
  'clock-over',
  'objections-waiting',
  'objection-upheld',
  'no-objection',
  'objected',
  'same-person',
  'reading',
] as const
export type CaseRefusal = (typeof caseRefusals)[number]
