import { localDate } from '@shared/calendar/local-date'
import { filingRules } from '@shared/points/filing'
import { defaultValues } from '@shared/settings/values'
import { expect, test } from 'vitest'
import { cycle2026 } from './builders'

const listed = localDate('2026-11-16')
const atEnd = { ...defaultValues, pointsFreeze: 'end' } as const

test.each([
  ['the list of its cycle is published', defaultValues, cycle2026, listed, listed],
  ['no list of it is published yet', defaultValues, cycle2026, null, null],
  ['the cycle ends, where the city says so', atEnd, cycle2026, listed, '2026-10-01'],
  ['the cycle ends, whether a list of it is published or not', atEnd, cycle2026, null, '2026-10-01'],
  ['there was no cycle yet', atEnd, undefined, null, null],
])('nothing more is filed from the day on which %s', (_, values, cycle, publishedOn, expected) => {
  expect(filingRules(values, cycle, publishedOn)).toEqual({ values, frozenFrom: expected })
})
