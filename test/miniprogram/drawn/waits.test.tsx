// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import { queryClient } from '@/api/query-client'
import { states } from '@/copy/states'
import { NextBooking } from '@/features/booking/next-booking'
import { WaitingList } from '@/features/enterprise/waiting-list'
import { Waiting } from '@/packages/city/settings/waiting'
import { Todo } from '@/pages/messages/todo'
import { draw } from './draw'
import { answersTo, lost } from './server'

vi.mock('@tarojs/components', () => import('./components'))
vi.mock('@tarojs/taro', () => import('./taro'))
vi.mock('@/platform/call', () => import('./server'))

const none = { items: [], more: false }
const answers = {
  'auth/enter': { personId: 'p', roles: [] },
  'enterprise/mine': { enterprises: [{ id: 'e', name: '示例企业', manager: true }] },
  'booking/mine': { items: [], next: null },
  'enterprise/waiting': { coming: { count: 0, more: false }, toConfirm: none, toRate: none, complaints: none },
  'inbox/todo': { items: [], next: null },
  'settings/proposals': { items: [], next: null },
}
beforeEach(() => {
  queryClient.clear()
  for (const [path, answer] of Object.entries(answers)) answersTo(path, () => answer)
})

const parts = [
  ['booking/mine', <NextBooking key="next" />],
  ['enterprise/waiting', <WaitingList key="waiting" />],
  ['inbox/todo', <Todo key="todo" />],
  ['settings/proposals', <Waiting key="settings" settingKey="claimWindowDays" />],
] as const

it.each(parts)(
  'what waits for somebody does not vanish when it did not come (%s): it says so, and asks again',
  async (path, part) => {
    answersTo(path, lost(path))
    const page = await draw(part)
    await page.shows(states.failed.read.title)
    answersTo(path, () => answers[path])
    await page.press(states.retry)
    await vi.waitFor(() => expect(page.text()).toBe(''))
    await page.close()
  },
)

it.each(parts)('where nothing waits nothing is said (%s)', async (_, part) => {
  const page = await draw(part)
  await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0))
  expect(page.text()).toBe('')
  await page.close()
})
