import { pageChange } from '@shared/lifecycle/page-change'
import { expect, it } from 'vitest'

const filled = { name: '新名称', address: '新地址', account: '说明' }

it.each([
  [['名称'], { name: '新名称', address: null }],
  [['地址'], { name: null, address: '新地址' }],
  [['地址', '名称'], { name: '新名称', address: '新地址' }],
  [['主营业务', '开放时间'], { name: null, address: null }],
])('%j puts on the page what it names, and nothing else', (what, page) =>
  expect(pageChange({ ...filled, what })).toEqual(page),
)

it('what was named and not filled in stays as it is', () =>
  expect(pageChange({ what: ['名称', '地址'], name: '', account: '说明' })).toEqual({ name: null, address: null }))
