import { isValidElement } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Dated, Whole } from '@/ui/whole'

vi.mock('@tarojs/components', () => import('./components'))

/** What of a sentence no line breaks. */
const wholes = (sentence: string): string[] =>
  [Dated({ children: sentence })]
    .flat()
    .flatMap((part) => (isValidElement<{ children: string }>(part) && part.type === Whole ? [part.props.children] : []))

describe('what a line never breaks', () => {
  it.each([
    ['2026 周期（2026-03-01 至 2026-09-30）', ['2026-03-01', '2026-09-30']],
    ['确认 9月30日 周三 的首贷辅导', ['9月30日', '周三']],
    ['2027年8月31日 止', ['2027年8月31日']],
    ['今天 09:20–10:05', ['09:20–10:05']],
    ['010-0000-0301', ['010-0000-0301']],
    ['15 家，0 家已过 80 分线，差 76.57 分', ['15 家', '0 家', '80 分', '76.57 分']],
    ['没有施行过的文件', []],
  ])('%s', (sentence, parts) => expect(wholes(sentence)).toEqual(parts))

  it('and the rest of the sentence stands as it was', () => {
    const sentence = '名称、地址变了，30 个工作日内报区里，最晚 12月29日 周二'
    const said = [Dated({ children: sentence })].flat()
    expect(said.map((part) => (isValidElement<{ children: string }>(part) ? part.props.children : part)).join('')).toBe(
      sentence,
    )
  })
})
