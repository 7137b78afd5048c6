import type { Channel } from './channel'
import { complaints } from './complaints'

export const channels: Channel[] = [complaints]
