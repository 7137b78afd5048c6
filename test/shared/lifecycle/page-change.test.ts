import { pageChange } from '@shared/lifecycle/page-change'
import { placeAnswer, placeIn } from '@shared/lifecycle/place-answer'
import { expect, it } from 'vitest'

const at = { lng: 116.30123, lat: 39.9 }
const filled = { name: '新名称', address: '新地址', place: placeAnswer(at), account: '说明' }

it.each([
  [['名称'], { name: '新名称', address: null, place: null }],
  [['地址'], { name: null, address: '新地址', place: at }],
  [['地址', '名称'], { name: '新名称', address: '新地址', place: at }],
  [['主营业务', '开放时间'], { name: null, address: null, place: null }],
])('%j puts on the page what it names, and nothing else', (what, page) =>
  expect(pageChange({ ...filled, what })).toEqual(page),
)

it('what was named and not filled in stays as it is', () =>
  expect(pageChange({ what: ['名称', '地址'], name: '', account: '说明' })).toEqual({
    ...{ name: null, address: null, place: null },
  }))

it('a place is a point in and around Beijing, to a metre, and nothing else is one', () => {
  expect(placeIn(placeAnswer({ lng: 116.3012345, lat: 39.98765432 }))).toEqual({ lng: 116.30123, lat: 39.98765 })
  for (const said of ['', '新地址', '121.47000,31.23000', '39.90000,116.40000', '116.40000', '116.4,39.9,1', 7, true])
    expect(placeIn(said)).toBeNull()
})
