/** The background tasks by name. What they are called on a screen is in the mini-program's copy. */
export const taskNames = [
  'deliver-notices',
  'send-messages',
  'tally-messages',
  'tell-bookings',
  'remind-bookings',
  'repair-bookings',
  'check-texts',
  'publish-ratings',
  'tell-stations',
  'encode-directory',
  'look-at-evidence',
  'read-tables',
  'sign-heads',
  'settle-clocks',
  'settle-replies',
  'pass-cases',
  'make-exports',
  'recheck-listed',
  'check-chains',
  'watch-promises',
] as const
export type TaskName = (typeof taskNames)[number]
