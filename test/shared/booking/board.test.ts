import {
  afterWeek,
  axisOf,
  heightOf,
  type Span,
  shutOf,
  spansOf,
  ticksOf,
  topOf,
  weekOf,
} from '@shared/booking/board-axis'
import { blocksOf, type Placeable, spanOf, stepIn } from '@shared/booking/board-blocks'
import { servingLanes } from '@shared/booking/lanes'
import { beijingInstant } from '@shared/calendar/beijing'
import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type LaneId } from '@shared/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** Where the blocks of a desk's board lie, and where the keys lead. */
const day = localDate('2026-11-20')
const zhou = asId<LaneId>('zhou')
const lin = asId<LaneId>('lin')
const at = (time: string) => beijingInstant(day, time)
const entry = (id: string, from: string, to: string, own: Partial<Placeable> = {}): Placeable => ({
  ...{ id, serviceId: 'loan', start: at(from), end: at(to), state: 'booked', laneIds: [zhou], walkIn: false },
  ...own,
})
const office: Span[] = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 13 * 60 + 30, to: 17 * 60 },
]

describe('the hours from top to bottom', () => {
  it('a day is to scale, its break too', () => {
    const axis = axisOf(office, { hour: 80, fold: null })
    expect(axis.map(({ idle, folded, height }) => [idle, folded, height])).toEqual([
      [false, false, 240],
      [true, false, 120],
      [false, false, 280],
    ])
    expect(ticksOf(axis)).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17].map((hour) => hour * 60))
    expect([8, 9, 14, 17, 20].map((hour) => topOf(axis, hour * 60))).toEqual([0, 0, 400, 640, 640])
  })

  it('a week folds the break, and says when it is over', () => {
    const axis = axisOf([...office, ...office], { hour: 92, fold: 28 })
    expect(heightOf(axis)).toBe(3 * 92 + 28 + 3.5 * 92)
    expect(ticksOf(axis)).toEqual([9, 10, 11, 13.5, 14, 15, 16, 17].map((hour) => hour * 60))
  })

  it('somebody outside the hours is on the board, and a break with somebody in it is none', () => {
    const axis = axisOf([...office, spanOf(entry('a', '11:45', '14:00')), spanOf(entry('b', '18:30', '19:00'))], {
      hour: 60,
      fold: 28,
    })
    expect(axis.map(({ from, to, folded }) => [from / 60, to / 60, folded])).toEqual([
      [9, 17, false],
      [17, 18.5, true],
      [18.5, 19, false],
    ])
  })

  it('when nobody is there is all of it but the hours', () => {
    const axis = axisOf([...office, { from: 8 * 60, to: 18 * 60 }], { hour: 60, fold: null })
    const hours = spansOf([
      { from: '09:00', to: '12:00' },
      { from: '13:30', to: '18:00' },
    ])
    expect(shutOf(axis, hours)).toEqual([
      { from: 480, to: 540 },
      { from: 720, to: 810 },
    ])
    expect(shutOf(axis, [])).toEqual([{ from: 480, to: 1080 }])
  })

  it('nothing has no height', () =>
    expect([heightOf(axisOf([], { hour: 80, fold: null })), ticksOf([])]).toEqual([0, []]))

  it('whatever the hours: later is never above, and every needed minute is to scale', () => {
    const span = fc
      .tuple(fc.nat(1439), fc.integer({ min: 1, max: 300 }))
      .map(([from, long]) => ({ from, to: Math.min(from + long, 1440) }))
    fc.assert(
      fc.property(fc.array(span, { minLength: 1 }), fc.option(fc.nat(60)), (spans, fold) => {
        const axis = axisOf(spans, { hour: 60, fold })
        for (const { from, to } of spans) expect(topOf(axis, to) - topOf(axis, from)).toBeCloseTo(to - from)
        for (let minute = 1; minute <= 1440; minute++)
          expect(topOf(axis, minute)).toBeGreaterThanOrEqual(topOf(axis, minute - 1))
      }),
    )
  })
})

describe('a week', () => {
  const open = (ahead: number, hours: number, seats = 0) => ({
    date: addDays(day, ahead),
    hours: Array(hours).fill(0),
    seats,
  })
  it('is five days that are open; the closed ones between them are folded, and one with somebody on it is none', () => {
    const days = [
      open(0, 2),
      open(1, 0),
      open(2, 0),
      open(3, 2),
      open(4, 0, 1),
      open(5, 1),
      open(6, 1),
      open(7, 0),
      open(8, 1),
    ]
    const parts = weekOf(days)
    expect(parts).toEqual([
      { date: day },
      { closed: [addDays(day, 1), addDays(day, 2)] },
      ...[3, 4, 5, 6].map((ahead) => ({ date: addDays(day, ahead) })),
    ])
    expect(afterWeek(day, parts)).toBe(addDays(day, 7))
  })

  it('without an open day is none, and the next is a week on', () => {
    expect([weekOf([open(0, 0)]), afterWeek(day, [])]).toEqual([[], addDays(day, 7)])
  })
})

describe('blocks', () => {
  const shapes = (entries: Placeable[]) =>
    blocksOf(entries, [zhou, lin]).map((lane) =>
      lane.map(({ entries: all, nth, of }) => [all.map(({ id }) => id).join(), nth, of]),
    )

  it('one for each lane that serves it, a session of several seats as one, and nobody who cancelled', () => {
    const both = { laneIds: [zhou, lin] }
    expect(
      shapes([
        entry('a', '09:00', '10:00'),
        entry('b', '09:00', '10:00'),
        entry('c', '10:00', '11:00', both),
        entry('gone', '10:00', '11:00', { state: 'cancelled' }),
      ]),
    ).toEqual([
      [
        ['a,b', 0, 1],
        ['c', 0, 1],
      ],
      [['c', 0, 1]],
    ])
  })

  it('who lies across another stands beside it; a missed one beside who has its seat now', () => {
    expect(
      shapes([
        entry('late', '09:00', '10:00', { state: 'missed' }),
        entry('new', '09:00', '10:00'),
        entry('walk', '09:30', '10:30', { walkIn: true }),
        entry('next', '10:30', '11:00'),
      ])[0],
    ).toEqual([
      ['late', 0, 3],
      ['new', 1, 3],
      ['walk', 2, 3],
      ['next', 0, 1],
    ])
  })

  it('more than three beside each other are one, from the first to the last', () => {
    const crowd = ['09:00', '09:10', '09:20', '09:30'].map((from, nth) =>
      entry(`w${nth}`, from, '10:00', { walkIn: true }),
    )
    expect(shapes([...crowd, entry('next', '10:00', '11:00')])[0]).toEqual([
      ['w0,w1,w2,w3', 0, 1],
      ['next', 0, 1],
    ])
  })

  it('whom nobody serves, or nobody any more, is in a lane at the end', () => {
    const lanes = blocksOf(
      [entry('a', '09:00', '10:00', { laneIds: [] }), entry('b', '11:00', '12:00', { laneIds: [asId('off')] })],
      [zhou],
    )
    expect(lanes.map((lane) => lane.map(({ laneId, key }) => [laneId, key.length > 0]))).toEqual([
      [],
      [
        [null, true],
        [null, true],
      ],
    ])
  })

  it('of one column never two at a time, and nobody is lost', () => {
    const times = fc.tuple(fc.nat(1000), fc.integer({ min: 5, max: 200 }))
    fc.assert(
      fc.property(fc.array(times, { maxLength: 30 }), (all) => {
        const start = at('00:00')
        const entries = all.map(([from, long], nth) => ({
          ...entry(`e${nth}`, '00:00', '01:00', { walkIn: true }),
          ...{ start: start + from * 60_000, end: start + (from + long) * 60_000 },
        }))
        const [blocks = []] = blocksOf(entries, [zhou])
        expect(blocks.flatMap((block) => block.entries)).toHaveLength(all.length)
        for (const one of blocks) {
          expect(one.nth).toBeLessThan(one.of)
          expect(one.of).toBeLessThanOrEqual(3)
          const across = blocks.filter((other) => other !== one && other.start < one.end && one.start < other.end)
          for (const other of across) expect([other.nth === one.nth, other.of]).toEqual([false, one.of])
        }
      }),
    )
  })
})

describe('arrows', () => {
  const tracks = blocksOf(
    [
      entry('a', '09:00', '10:00'),
      entry('b', '14:00', '15:00'),
      entry('c', '13:00', '14:00', { laneIds: [lin] }),
      entry('d', '09:30', '10:30', { laneIds: [lin] }),
    ],
    [zhou, asId<LaneId>('empty'), lin],
  )
  const named = new Map(tracks.flat().map(({ key, entries }) => [key, entries[0]!.id]))
  const keyOf = (id: string) => [...named].find(([, name]) => name === id)![0]
  const step = (id: string | null, arrow: Parameters<typeof stepIn>[2]) =>
    named.get(stepIn(tracks, id && keyOf(id), arrow) ?? '') ?? null

  it('go through a track, and to the nearest in time of the next that has anything', () => {
    expect([step('a', 'down'), step('b', 'down'), step('b', 'up')]).toEqual(['b', null, 'a'])
    expect([step('a', 'right'), step('b', 'right'), step('c', 'left'), step('a', 'left')]).toEqual([
      'd',
      'c',
      'b',
      null,
    ])
  })

  it('begin with the first', () => expect([step(null, 'down'), stepIn([[], []], null, 'up')]).toEqual(['a', null]))
})

it('who serves: people and rooms as the station names them, then services that name nobody', () => {
  const service = (id: string, needs?: LaneId[][]) => ({ id, name: id, ...(needs && { needs }) }) as never
  const lanes = [zhou, lin].map((id) => ({ id, name: String(id), kind: 'person' as const }))
  expect(servingLanes({ lanes, services: [service('loan', [[zhou], [lin, zhou]]), service('open')] })).toEqual([
    { id: 'zhou', name: 'zhou', serves: [{ id: 'loan', name: 'loan' }] },
    { id: 'lin', name: 'lin', serves: [{ id: 'loan', name: 'loan' }] },
    { id: 'open', name: 'open', serves: [{ id: 'open', name: 'open' }] },
  ])
})
