// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { work } from '@/copy/work'
import { AccountList } from '@/features/work/account-list'
import { draw } from './draw'
import { width } from './taro'

vi.mock('@tarojs/components', () => import('./components'))
vi.mock('@tarojs/taro', () => import('./taro'))
vi.mock('@/platform/call', () => import('./server'))
vi.mock('@/platform/session', () => ({ bySession: true, token: () => null }))

const { signIn } = work.account

it.each([
  [390, signIn.phone],
  [1440, signIn.computer],
])('at %i px somebody unknown is offered a way in that they can take: %s', async (px, way) => {
  width.px = px
  const page = await draw(<AccountList />)
  await page.shows(way)
  expect(Object.values(signIn).filter((name) => page.called(name).length > 0)).toEqual([way])
})
