import type { Mode } from '../directory/carrier'

/** How a service takes place, in words. */
export const modeWords: Record<Mode, string> = { onsite: '到站', visit: '上门', online: '线上', phone: '电话' }
