import type { Channel } from './channel'
import { complaints } from './complaints'
import { ratings } from './ratings'

export const channels: Channel[] = [complaints, ratings]
