// @vitest-environment jsdom
import { asId, type NoticeId } from '@shared/ids'
import { expect, it, vi } from 'vitest'
import { notices } from '@/copy/notices'
import { Compose } from '@/packages/city/notice-new/compose'
import { blank, type Notice } from '@/packages/city/notice-new/draft'
import { said } from '@/platform/said'
import { draw } from './draw'

vi.mock('@tarojs/components', () => import('./components'))
vi.mock('@tarojs/taro', () => import('./taro'))
vi.mock('@/platform/call', () => import('./server'))

const { clear } = notices.compose
const returned = { ...blank, id: asId<NoticeId>('n_1'), title: '申报开始了', body: '十月底前报。', deadline: null }

it('清空重写 empties one that came back too, for good, and 撤销 brings back what was written', async () => {
  const written = () => [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value)
  const again = returned as unknown as Notice
  const page = await draw(<Compose again={again} />)
  expect(written()).toEqual(expect.arrayContaining(['申报开始了', '十月底前报。']))
  await page.press(clear)
  expect(written().join('')).toBe('')
  await page.close()
  const later = await draw(<Compose again={again} />)
  expect(written().join('')).toBe('')
  await later.close()
  said.get()?.action?.run()
  await draw(<Compose again={again} />)
  expect(written()).toEqual(expect.arrayContaining(['申报开始了', '十月底前报。']))
})
