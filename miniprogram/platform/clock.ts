import type { Instant } from '@shared/calendar/beijing'
import { createStore } from './store'

/** How far the server's clock is ahead of this device's, in milliseconds: seats and codes go by the server's. */
const ahead = createStore(0)

export const now = (): Instant => Date.now() + ahead.get()

/** What this device's own clock shows, right or wrong: for how long ago something was on this device. */
export const ownClock = (): Instant => Date.now()

export const onClockSet = ahead.subscribe

/** Less than this is the way an answer took. */
const WORTH_SETTING_MS = 1_000

/** @param at what the server's clock showed in an answer that has just come */
export function serverSaid(at: Instant) {
  const found = at - Date.now()
  if (Math.abs(found - ahead.get()) >= WORTH_SETTING_MS) ahead.set(found)
}
