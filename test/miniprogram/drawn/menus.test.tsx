// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { deskEntries } from '@/copy/desk-entries'
import { me } from '@/copy/me'
import { titles } from '@/copy/titles'
import { waiting } from '@/copy/waiting'
import { work } from '@/copy/work'
import Me from '@/pages/me'
import { draw } from './draw'
import { answersTo, lost } from './server'

vi.mock('@tarojs/components', () => import('./components'))
vi.mock('@tarojs/taro', () => import('./taro'))
vi.mock('@/platform/call', () => import('./server'))

const roles = [
  { role: 'city-reviewer', scope: 'city', label: '市' },
  { role: 'carrier-manager', scope: 'station-a', label: '青禾路' },
]
const all = (count: number) => ({ items: Array.from({ length: count }, (_, id) => ({ id })), more: false })
const complaints = { items: [{ id: 'c', asked: false }], more: false }
const concerns = { coming: { count: 12, more: false }, toConfirm: all(0), toRate: all(0), complaints }
const operations = ['points.verify', 'lifecycle.queue', 'notice.list', 'table.list']
for (const [path, answer] of Object.entries({
  'auth/enter': { personId: 'p', roles },
  'auth/abilities': { operations },
  'enterprise/mine': { enterprises: [{ id: 'e', name: '示例企业', manager: true }] },
  'enterprise/waiting': concerns,
  'points/queue': { items: [], next: null, count: 18 },
  'lifecycle/queue': { items: [], next: null, count: 0 },
}))
  answersTo(path, () => answer)
answersTo('notice/list', lost('notice/list'))

it('a menu says how much waits behind each row, what is one’s work before what is the enterprise’s', async () => {
  const page = await draw(<Me />)
  await page.shows(waiting.beside.coming('12'))
  await page.shows(`${work.entries.review.words}${work.entries.review.note}18`)
  const row = (title: string) => page.called(title).at(-1)?.textContent
  expect(row(me.bookings)).toBe(`${me.bookings}${waiting.beside.coming('12')}`)
  expect(row(titles.complaints)).toBe(`${titles.complaints}${waiting.beside.complaints('1')}`)
  expect(row(titles.received)).toBe(titles.received)
  const { admissions, notices, tables } = work.entries
  for (const { words, note } of [admissions, notices, tables]) expect(row(words)).toBe(`${words}${note}`)
  const at = (words: string) => page.text().indexOf(words)
  expect(at(work.bench)).toBeGreaterThan(0)
  expect(at(work.bench)).toBeLessThan(at(waiting.figures.coming))
  expect(at(deskEntries.title)).toBeLessThan(at(waiting.figures.coming))
  await page.close()
})
