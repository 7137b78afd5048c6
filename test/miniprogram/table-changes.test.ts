import { expect, it } from 'vitest'
import { changeWords } from '@/packages/city/table-draft/change-words'

const side = (amountText: string, name = '诊断') => ({ name, amountText })

it('an item of a new table says what of it is otherwise, and no more', () => {
  expect(changeWords({ before: null, after: side('4 分'), fields: [] })).toBe('新的')
  expect(changeWords({ before: side('4 分'), after: null, fields: [] })).toBe('没有了')
  expect(changeWords({ before: side('4 分'), after: side('3 分'), fields: ['amount'] })).toBe('4 分 → 3 分')
  expect(changeWords({ before: side('4 分'), after: side('4 分'), fields: ['evidence', 'once'] })).toBe(
    '要的材料、记几次有改动',
  )
  expect(changeWords({ before: side('4 分'), after: side('4 分', '会诊'), fields: ['name'] })).toBe('')
})
