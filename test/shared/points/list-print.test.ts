import { localDate } from '@shared/calendar/local-date'
import { listPrint as words } from '@shared/copy/list-print'
import { type ListToPrint, printed } from '@shared/points/list-print'
import { describe, expect, test } from 'vitest'

const list: ListToPrint = {
  name: '2026 年第一批',
  publishedOn: localDate('2026-11-16'),
  from: localDate('2026-11-16'),
  to: localDate('2027-11-15'),
  official: true,
  results: [
    { name: '甲服务站', district: 'haidian', reachedOn: null },
    { name: '乙服务站', district: 'dongcheng', reachedOn: null },
  ],
  head: null,
}

describe('a published list on paper', () => {
  test('has its stations in their order, and its days', () => {
    expect(printed(list)).toEqual({
      title: '2026 年第一批培育成功服务站名单',
      lines: ['公布日：2026-11-16', '资格：2026-11-16 至 2027-11-15', '共 2 家'],
      columns: ['序号', '服务站', '区'],
      rows: [
        [1, '甲服务站', '海淀区'],
        [2, '乙服务站', '东城区'],
      ],
      head: [],
      headNote: words.noHead,
    })
  })
  test('says first that it is a sample, where a sample table made it', () => {
    expect(printed({ ...list, official: false }).lines).toEqual([words.sample, ...printed(list).lines])
  })
  test('has a column for the day of reaching where it counts for one of them', () => {
    const [one, two] = list.results
    const results = [one!, { ...two!, reachedOn: localDate('2026-08-03') }]
    const { columns, rows } = printed({ ...list, results })
    expect(columns).toEqual(['序号', '服务站', '区', words.columns.reachedOn])
    expect(rows.map((row) => row[3])).toEqual(['', '2026-08-03'])
  })
  test('prints the head of the ledgers that it stands on', () => {
    const head = { day: localDate('2026-11-15'), root: 'r', signature: 's', publicKey: 'k' }
    const paper = printed({ ...list, head })
    expect(paper.head).toEqual([
      ['签名日', '2026-11-15'],
      ['根', 'r'],
      ['签名', 's'],
      ['公钥', 'k'],
    ])
    expect(paper.headNote).toBe(words.headNote)
  })
})
