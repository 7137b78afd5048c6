import { beijingDate, beijingInstant, beijingTime } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import type { EventKindId } from '@shared/event/kinds'
import type { ServiceId } from '@shared/ids'
import type { Input, Output } from '@/api/contract'
import { agendaLine, agendaParts } from '@/copy/events'

/** The form as it is typed. */
export interface Said {
  kind: EventKindId
  title: string
  day: LocalDate | ''
  from: string
  to: string
  place: string
  seats: string
  perEnterprise: string
  leaveMinutes: string
  liveUrl: string
  replayUrl: string
  body: string
  agenda: string
  /** what being there counts as; null: nothing */
  serviceId: ServiceId | null
}

export const blank: Said = {
  ...{ kind: 'salon', title: '', day: '', from: '', to: '', place: '', seats: '20', perEnterprise: '2' },
  ...{ leaveMinutes: '60', liveUrl: '', replayUrl: '', body: '', agenda: '', serviceId: null },
}

export const saidOf = (event: Output<'event.get'>, { liveUrl, replayUrl, serviceId }: Output<'event.plan'>): Said => ({
  ...{ kind: event.kind, title: event.title, place: event.place, body: event.body, liveUrl, replayUrl, serviceId },
  day: beijingDate(event.start),
  from: beijingTime(event.start),
  to: beijingTime(event.end),
  seats: String(event.seats),
  perEnterprise: String(event.perEnterprise),
  leaveMinutes: String(event.leaveMinutes),
  agenda: event.agenda.map(agendaLine).join('\n'),
})

const clock = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/
const clockOf = (typed: string) => {
  const [, hours, minutes] = clock.exec(typed.trim()) ?? []
  return hours && minutes ? `${hours.padStart(2, '0')}:${minutes}` : null
}
const whole = (typed: string) => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed) : null)

type Plan = Omit<Input<'event.save'>, 'eventId' | 'hostKind' | 'scope' | 'series' | 'requestId'>

/** What is sent; null: something of it cannot be read. */
export function planOf({
  day,
  from,
  to,
  seats,
  perEnterprise,
  leaveMinutes,
  agenda,
  serviceId,
  ...words
}: Said): Plan | null {
  const [begins, ends] = [clockOf(from), clockOf(to)]
  const [places, each, leave] = [whole(seats), whole(perEnterprise), whole(leaveMinutes)]
  const lines = agenda.split('\n').filter((line) => line.trim() !== '')
  const told = lines.flatMap((line) => {
    const [, time = '', title = '', speaker = ''] = agendaParts.exec(line) ?? []
    const at = clockOf(time)
    return at ? [{ at, title: title.trim(), speaker: speaker.trim() }] : []
  })
  if (!day || !begins || !ends || places === null || each === null || leave === null || told.length < lines.length)
    return null
  const [start, end] = [beijingInstant(day, begins), beijingInstant(day, ends)]
  const service = serviceId ? { serviceId } : {}
  return { ...words, ...service, start, end, seats: places, perEnterprise: each, leaveMinutes: leave, agenda: told }
}
