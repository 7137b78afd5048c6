import { calendarEvent } from '@shared/booking/calendar-event'
import type { Mode } from '@shared/directory/carrier'
import { asId, type BookingId } from '@shared/ids'
import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { describe, expect, it } from 'vitest'
import { calendarFile } from '../../miniprogram/platform/calendar-file.h5'

/** The calendar file is read alike by two parsers that know nothing of each other nor of who wrote it (B6, RFC 5545). */
const booking = {
  id: asId<BookingId>('b_1'),
  number: '1120-07',
  serviceName: '首贷辅导；贷款, 担保\\“一次讲清”',
  carrierName: '青禾路专精特新服务站（示例），很长很长的名字要折行，很长很长的名字要折行',
  start: Date.UTC(2026, 10, 20, 6),
  end: Date.UTC(2026, 10, 20, 6, 45),
  cancelledAt: null as number | null,
  moved: 0,
  mode: null as Mode | null,
}
const address = '海淀区青禾路 1 号,\n二层; 东侧'
const bring = ['营业执照', '近三年报表；年报, 流水']
const made = Date.UTC(2026, 10, 19, 1, 2, 3)
const fileOf = (changed: Partial<typeof booking> = {}, at = address) =>
  calendarFile(calendarEvent({ ...booking, ...changed }, at, bring), made)

interface Read {
  uid: string
  sequence: number
  status: string
  start: number
  end: number
  title: string
  place: string
  note: string
  method: string
}

const text = (value: unknown) => String((value as { val?: string })?.val ?? value)

function byMozilla(file: string): Read {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const entries = calendar.getAllSubcomponents('vevent')
  expect(entries).toHaveLength(1)
  const event = new ICAL.Event(entries[0]!)
  const value = (name: string) => String(entries[0]!.getFirstPropertyValue(name))
  return {
    uid: String(event.uid),
    sequence: event.sequence,
    status: value('status'),
    start: event.startDate.toJSDate().getTime(),
    end: event.endDate.toJSDate().getTime(),
    title: event.summary,
    place: event.location,
    note: event.description,
    method: String(calendar.getFirstPropertyValue('method')),
  }
}

function byNode(file: string): Read {
  const parsed = nodeIcal.sync.parseICS(file)
  const events = Object.values(parsed).filter((each): each is VEvent => each?.type === 'VEVENT')
  expect(events).toHaveLength(1)
  const [event] = events
  return {
    uid: String(event!.uid),
    sequence: Number(event!.sequence),
    status: String(event!.status),
    start: event!.start!.getTime(),
    end: event!.end!.getTime(),
    title: text(event!.summary),
    place: text(event!.location),
    note: text(event!.description),
    method: String(event!.method),
  }
}

describe.each([
  ['ical.js', byMozilla, /[\r\n\p{C}]/u],
  // it loses a property whose continued line begins with a blank, which RFC 5545 3.1 allows
  ['node-ical', byNode, /[\r\n\p{C}\s]/u],
] as const)('read by %s', (_, read, never) => {
  it('it is the appointment, to the letter and the minute', () => {
    expect(read(fileOf())).toEqual({
      uid: 'b_1@sme-service-network',
      sequence: 0,
      status: 'CONFIRMED',
      start: booking.start,
      end: booking.end,
      title: `${booking.serviceName}（${booking.carrierName}）`,
      place: `${booking.carrierName}，${address}`,
      note: `预约号 1120-07，到了出示凭证。请带上：${bring.join('、')}。`,
      method: 'PUBLISH',
    })
  })

  it('cancelled, it is the same appointment in a later state', () => {
    const { uid, sequence } = read(fileOf())
    const gone = read(fileOf({ cancelledAt: made }))
    expect(gone).toMatchObject({ uid, status: 'CANCELLED', method: 'CANCEL' })
    expect(gone.sequence).toBeGreaterThan(sequence)
  })

  it('whatever the names are', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 90 })
      .filter((text) => text.trim() === text && !never.test(text))
    fc.assert(
      fc.property(name, name, (serviceName, at) => {
        const found = read(fileOf({ serviceName }, at))
        expect(found.title).toBe(`${serviceName}（${booking.carrierName}）`)
        expect(found.place).toBe(`${booking.carrierName}，${at}`)
      }),
    )
  })
})

it('no line is longer than 75 octets, and none ends but with CR LF', () => {
  const lines = fileOf().split('\r\n')
  expect(lines.join('')).not.toMatch(/[\r\n]/)
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

it('what the enterprise wrote to the station is not in it', () => {
  const event = calendarEvent({ ...booking, note: '我们想谈的事' } as typeof booking, address, bring)
  expect(JSON.stringify(event)).not.toContain('我们想谈的事')
})

it('what does not take place at the station is not put there, and a visit keeps its address to itself', () => {
  const at = (mode: Mode) => calendarEvent({ ...booking, mode, address: '我们的楼' } as typeof booking, address, [])
  expect(at('onsite').place).toBe(`${booking.carrierName}，${address}`)
  expect((['visit', 'online', 'phone'] as const).map((mode) => at(mode).place)).toEqual(['上门', '线上', '电话'])
  expect(JSON.stringify(at('visit'))).not.toContain('我们的楼')
})

it('what to have at hand is said by where it takes place, and nothing where nothing is asked for', () => {
  const note = (mode: Mode | null, asked: readonly string[]) => calendarEvent({ ...booking, mode }, address, asked).note
  expect(note(null, ['营业执照'])).toContain('请带上：营业执照。')
  expect(note('online', ['营业执照'])).toContain('请准备好：营业执照。')
  expect(note('onsite', [])).toBe('预约号 1120-07，到了出示凭证。')
})
