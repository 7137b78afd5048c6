import { localDate } from '@shared/calendar/local-date'
import { articlesOf, libraryOn } from '@shared/law/library'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, it } from 'vitest'
import { libraryFindings, printedFindings } from './check-behaviour'
import { law } from './modules'

const dates = defaultValues
const statusOn = (day: string) =>
  Object.fromEntries(libraryOn(localDate(day), dates).map(({ id, status }) => [id, status]))

describe('the policy library', () => {
  it('shows title, number, issuer, date and status of the five texts, or that they are not stated', () => {
    expect(libraryFindings(law)).toEqual([])
  })

  it('shows only titles, numbers and dates that the documents print', () => {
    expect(printedFindings(law)).toEqual([])
  })

  it('follows the calendar: nothing is listed before it began, and the call for parks closes after its last day', () => {
    expect(statusOn('2022-12-31')).toEqual({ p25: 'draft', d22: 'in-force' })
    expect(statusOn('2024-06-23')).toEqual({ c23: 'in-force', p25: 'draft', d22: 'in-force' })
    expect(statusOn('2024-07-20')).toMatchObject({ k24: 'in-force' })
    expect(statusOn('2024-07-21')).toMatchObject({ k24: 'closed', c23: 'in-force' })
    expect(statusOn('2026-02-28')).not.toHaveProperty('g26')
    expect(statusOn('2026-03-01')).toEqual({
      g26: 'in-force',
      c23: 'repealed',
      p25: 'draft',
      d22: 'repealed',
      k24: 'closed',
    })
  })

  it('says on what a first day stands only where the city sets it', () => {
    const texts = (day: string, own = {}) =>
      Object.fromEntries(libraryOn(localDate(day), { ...dates, ...own }).map(({ id, statusText }) => [id, statusText]))
    expect(texts('2024-07-01')).toMatchObject({
      d22: '现行有效，自 2022-05-19 起施行',
      k24: '现行有效，自 2024-06-24 起施行',
    })
    expect(texts('2026-03-01').g26).toBe('现行有效，自 2026-03-01 起施行（《建设指引》发布之日由运营方设定）')
  })

  it('gives the articles for reading, with the defects of the print', () => {
    const { articles, sic } = articlesOf('g26')
    expect(articles.find(({ article }) => article === '三（一）3')?.text).toMatch(
      /^3\. 培育主体需具备.*不少于 100 平方米。$/,
    )
    expect(sic.map(({ printed }) => printed)).toContain('未來产业')
    expect(articlesOf('d22').articles.map(({ article }) => article)).toEqual(
      expect.arrayContaining(['第一条', '第十九条']),
    )
  })
})
