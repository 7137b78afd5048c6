import { addDays, localDate } from '@shared/calendar/local-date'
import { cautionText } from '@shared/copy/governing'
import { kindIds } from '@shared/directory/kinds'
import { textOn } from '@shared/law/timeline'
import { cautions, governing, matters } from '@shared/policy/governing'
import { spansOf, turningDays } from '@shared/policy/spans'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, it } from 'vitest'

const day = localDate
const asked = (kind: (typeof kindIds)[number], matter: (typeof matters)[number], filed: string) =>
  governing(kind, matter, { filed: day(filed) }, defaultValues)

describe('which text governs a case', () => {
  const straddling = { filed: day('2026-02-20'), decided: day('2026-03-10'), published: day('2026-03-20') }
  const by = (governingDate: 'filed' | 'decided' | 'published', dates = straddling) =>
    governing('platform', 'application', dates, { ...defaultValues, governingDate })

  it('is chosen by the day that the city has set: a case that straddles a repeal has one text, not two', () => {
    expect(by('filed')).toMatchObject({
      on: '2026-02-20',
      provisional: false,
      text: { state: 'in-force', instrument: 'd22' },
    })
    expect(by('decided')).toMatchObject({ on: '2026-03-10', text: { state: 'none', repealed: { by: 'g26' } } })
    expect(by('published')).toMatchObject({ on: '2026-03-20', provisional: false })
  })

  it('is provisional as long as that day has not come', () => {
    const { filed } = straddling
    expect(by('published', { filed } as typeof straddling)).toMatchObject({ on: filed, by: 'filed', provisional: true })
    expect(by('filed', { filed } as typeof straddling).provisional).toBe(false)
  })

  it('follows the readings of the day on which a text began', () => {
    const unknown = { ...defaultValues, d22Starts: 'unknown' as const }
    expect(textOn('platform', day('2023-01-01'), unknown)).toEqual({ state: 'date-unknown', instrument: 'd22' })
  })
})

describe('each answer says what may not be concluded', () => {
  const expected: [Parameters<typeof asked>, string[]][] = [
    [['platform', 'application', '2023-12-15'], ['start-is-a-reading']],
    [['cluster', 'title', '2023-12-15'], ['neither-in-force-nor-not']],
    [['base', 'title', '2023-12-15'], ['no-inference-from-later']],
    [
      ['platform', 'title', '2026-03-01'],
      ['titles-not-stated', 'standard-died', 'repeal-is-set'],
    ],
    [
      ['platform', 'application', '2026-03-01'],
      ['standard-died', 'repeal-is-set'],
    ],
    [
      ['station', 'points', '2026-03-01'],
      ['start-is-set', 'annexes-missing'],
    ],
    [['park', 'application', '2024-07-20'], ['start-is-a-reading']],
    [
      ['park', 'application', '2024-07-21'],
      ['start-is-a-reading', 'call-closed'],
    ],
    [['park', 'title', '2024-06-23'], ['not-yet-begun']],
    [['home', 'title', '2026-06-01'], ['draft-is-no-basis']],
  ]
  it.each(expected)('%s', (of, said) => {
    expect(asked(...of).cautions).toEqual(said)
  })

  it('for every kind, matter and day; no caution is never said', () => {
    const days = ['2017-01-01', '2023-12-15', '2024-06-24', '2026-02-28', '2026-03-01', '2030-01-01']
    const all = kindIds.flatMap((kind) =>
      matters.flatMap((matter) => days.map((at) => asked(kind, matter, at).cautions)),
    )
    expect(all.filter(({ length }) => length === 0)).toEqual([])
    expect(cautions.filter((each) => !all.flat().includes(each))).toEqual([])
    expect(Object.keys(cautionText).toSorted()).toEqual([...cautions].toSorted())
  })
})

describe('the texts of a kind over time', () => {
  it('follow each other as the answers do, to the day', () => {
    for (const kind of kindIds)
      for (const span of spansOf(kind, defaultValues)) {
        const first = span.from ?? day('2010-01-01')
        const on = textOn(kind, first, defaultValues)
        const state = { dated: 'in-force', undated: 'date-unknown', absent: 'not-in-sources' }[span.known]
        expect(on.state, `${kind} ${span.text}`).toBe(state)
        if (span.to) expect(textOn(kind, addDays(span.to, 1), defaultValues)).not.toEqual(on)
      }
  })

  it('change on days that are all named', () => {
    const turns = turningDays(defaultValues)
    const same = (a: string) =>
      kindIds.every(
        (kind) =>
          JSON.stringify(textOn(kind, day(a), defaultValues)) ===
          JSON.stringify(textOn(kind, addDays(day(a), -1), defaultValues)),
      )
    expect(turns).toEqual([...turns].toSorted())
    expect(turns.filter(same)).toEqual([])
    for (let at = day('2017-01-01'); at < '2031-01-01'; at = addDays(at, 1))
      if (!turns.includes(at)) expect(same(at), at).toBe(true)
  })
})
