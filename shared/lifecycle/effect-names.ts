/** What an action brings about besides its state and its events; the server has a function for each. */
export const effectNames = [
  'found-carrier',
  'leave',
  'apply-change',
  'publish-promise',
  'freeze-code',
  'thaw-code',
] as const
export type EffectName = (typeof effectNames)[number]
