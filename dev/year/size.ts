import { localDate } from '@shared/calendar/local-date'
import { carriers } from '../../demo/index'
import { yearCalendar } from '../../demo/year/calendar'
import { yearEnterprises } from '../../demo/year/enterprises'
import { yearStations } from '../../demo/year/stations'
import type { Cast } from './story'

/** The whole year; a whole one of few, without incidents, and a spring: small enough for every test run. */
export const sizes = {
  year: {
    stations: yearStations,
    others: carriers.filter(({ kind }) => kind !== 'station'),
    enterprises: yearEnterprises.length,
    ends: yearCalendar.ends,
  },
  few: {
    stations: yearStations.slice(0, 3),
    others: [],
    enterprises: 40,
    ends: yearCalendar.ends,
    plain: true,
  },
  spring: {
    stations: yearStations.slice(0, 3).map((station, nth) => {
      const { admittedOn } = yearStations[0]!.fate
      return { ...station, fate: { admittedOn, points: 400 + 100 * nth, late: 0 } }
    }),
    others: [],
    enterprises: 16,
    ends: localDate('2026-05-20'),
  },
} as const satisfies Record<string, Cast>

export type Size = keyof typeof sizes
