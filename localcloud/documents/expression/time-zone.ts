import { failed } from '../refusals'
import type { Value } from '../values'

const MINUTE = 60_000

/** Minutes east of UTC of a zone at an instant: an Olson name, `UTC`, or an offset such as `+08`, `+0800`, `-05:30`. */
export function offsetMinutes(zone: Value, at: Date): number {
  if (typeof zone !== 'string') throw failed('timezone must evaluate to a string')
  const offset = /^([+-])(\d\d):?(\d\d)?$/.exec(zone)
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0))
  if (zone === 'UTC' || zone === 'GMT') return 0
  const local = formatter(zone).formatToParts(at)
  const part = (type: string) => Number(local.find((found) => found.type === type)?.value)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return Math.round((wall - Math.floor(at.getTime() / 1000) * 1000) / MINUTE)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formatters.set(timeZone, made)
    return made
  } catch {
    throw failed(`unrecognized time zone identifier: "${timeZone}"`)
  }
}

/** A date whose UTC parts are the wall clock of the zone. */
export const toWall = (at: Date, zone: Value): Date => new Date(at.getTime() + offsetMinutes(zone, at) * MINUTE)

/** The instant at which the zone's wall clock shows the UTC parts of `wall`. */
export function fromWall(wall: Date, zone: Value): Date {
  const guess = new Date(wall.getTime() - offsetMinutes(zone, wall) * MINUTE)
  return new Date(wall.getTime() - offsetMinutes(zone, guess) * MINUTE)
}
