import { expect, it } from 'vitest'
import { pagesOnTop } from '../../miniprogram/platform/flow'

const flow = ['slots', 'confirm'] as const
const wechat = (...names: string[]) => names.map((name) => `packages/booking/${name}/index`)

it('counts the pages of a flow from the top, as WeChat and as a browser name them', () => {
  expect(pagesOnTop(['pages/home/index', ...wechat('carrier', 'slots', 'confirm')], flow)).toBe(2)
  expect(pagesOnTop(['/find', '/carrier?carrierId=a', '/slots?carrierId=a', '/confirm?slotId=b'], flow)).toBe(2)
  expect(pagesOnTop(wechat('confirm'), flow)).toBe(1)
})

it('stops at the first page that is none of it', () => {
  expect(pagesOnTop(wechat('slots', 'carrier', 'confirm'), flow)).toBe(1)
  expect(pagesOnTop(wechat('slots', 'ticket'), flow)).toBe(0)
})
