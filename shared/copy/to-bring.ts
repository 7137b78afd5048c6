import { isElsewhere } from '../booking/decide-mode'
import type { Mode } from '../directory/carrier'

/** What a service asks to have at hand: brought along, or ready where it takes place. */
export const toBring = (mode: Mode | null) => (isElsewhere(mode) ? '请准备好' : '请带上')
