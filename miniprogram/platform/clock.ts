import type { Instant } from '@shared/calendar/beijing'
import { createStore } from './store'

/** How far the server's clock is ahead of this device's, in milliseconds: seats and codes go by the server's. */
const ahead = createStore(0)

export const now = (): Instant => Date.now() + ahead.get()

/** @param at what the server's clock showed in an answer that has just come */
export const serverSaid = (at: Instant) => ahead.set(at - Date.now())
