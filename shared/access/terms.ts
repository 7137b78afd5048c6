/** How long access lasts; the screens and the server use the same figures. Product rules. */

/** A desktop session, at most. */
export const sessionHours = 12
/** An invitation that nobody has taken. */
export const inviteDays = 7
/** An officer's role; then a second person grants it anew. */
export const officerDays = 365
