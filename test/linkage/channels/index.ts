import type { Channel } from './channel'
import { complaints } from './complaints'
import { ratings } from './ratings'

/** Each secret that a station would like to know of one of k. To add one, name it here. */
export const channels = { complaints, ratings } satisfies Record<string, Channel>

export const isChannel = (name: string): name is keyof typeof channels => Object.hasOwn(channels, name)
