import { addDays, addMonths, type LocalDate, localDate } from '@shared/calendar/local-date'
import { kindIds } from '@shared/directory/kinds'
import { g26PublishedOn } from '@shared/law/operator-parameters'
import { startOf } from '@shared/law/starts'
import { endOf, textOn } from '@shared/law/timeline'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, it } from 'vitest'
import { governingFindings } from './check-behaviour'
import { law } from './modules'

const dates = defaultValues
const everyQuarter = Array.from({ length: 64 }, (_, i) => addMonths(localDate('2017-01-01'), i * 3))

describe('which text governed, over time', () => {
  it('answers as the documents say, on the days around every change', () => {
    expect(governingFindings(law)).toEqual([])
  })

  it('answers for every kind on every quarter of 2017–2032, always with a text that had begun and not ended', () => {
    for (const kind of kindIds)
      for (const day of everyQuarter) {
        const answer = textOn(kind, day, dates)
        if (answer.state === 'in-force') {
          expect(answer.since <= day).toBe(true)
          expect((endOf(answer.instrument, dates)?.on ?? '9999-12-31') > day).toBe(true)
        }
        if (answer.state === 'none' && answer.repealed) expect(answer.repealed.on <= day).toBe(true)
      }
  })

  it('never lets the draft govern', () => {
    const answers = kindIds.flatMap((kind) => everyQuarter.map((day) => textOn(kind, day, dates)))
    expect(answers.some((answer) => 'instrument' in answer && answer.instrument === 'p25')).toBe(false)
    expect(answers).toHaveLength(kindIds.length * 64)
  })

  it('leaves no day between a repeal and the text that repeals, whatever day the operator sets', () => {
    for (const moved of ['2026-03-01', '2026-03-02', '2026-03-31'].map(localDate))
      for (const kind of ['station', 'cluster', 'incubator'] as const) {
        expect(textOn(kind, moved, { ...dates, g26PublishedOn: moved })).toEqual({
          state: 'in-force',
          instrument: 'g26',
          since: moved,
        })
        expect(textOn(kind, addDays(moved, -1), { ...dates, g26PublishedOn: moved }).state).not.toBe('in-force')
      }
  })

  it('takes the day under a text for its publication, and says that this is a reading; for G26 the operator says', () => {
    const start = (id: 'd22' | 'k24'): LocalDate | false => {
      const at = startOf(id, dates)
      return at.known && at.basis.kind === 'reading' && at.date
    }
    expect([start('d22'), start('k24')]).toEqual(['2022-05-19', '2024-06-24'])
    expect(startOf('g26', dates)).toEqual({ known: true, date: dates.g26PublishedOn, basis: g26PublishedOn.basis })
    const moved = localDate('2026-03-16')
    expect(startOf('g26', { ...dates, g26PublishedOn: moved })).toEqual({
      ...{ known: true, date: moved, basis: { ...g26PublishedOn.basis, value: moved } },
    })
  })
})
