// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { queryClient } from '@/api/query-client'
import { deskEntries } from '@/copy/desk-entries'
import { me } from '@/copy/me'
import { clauses } from '@/copy/punctuation'
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
const of = (count: number) => ({ count, more: false })
const held = { bookings: of(12), answered: of(2), members: of(3) }
const concerns = { coming: of(1), toConfirm: all(0), toRate: all(0), complaints, ...held }
const operations = ['points.verify', 'lifecycle.queue', 'notice.list', 'table.list', 'access.list', 'lists.draft']
const asks = (asks: string, carrierId: string | null) => ({ id: `${asks} ${carrierId}`, asks, carrierId })
const todo = [
  asks('reply', 'station-a'),
  asks('reply', 'station-b'),
  asks('supplement', 'station-a'),
  asks('confirm', null),
]
for (const [path, answer] of Object.entries({
  'auth/enter': { personId: 'p', roles },
  'auth/abilities': { operations },
  'enterprise/mine': { enterprises: [{ id: 'e', name: '示例企业', manager: true }] },
  'enterprise/waiting': concerns,
  'points/queue': { items: [], next: null, count: 18 },
  'lifecycle/queue': { items: [], next: null, count: 0 },
  'access/list': { items: [], next: null, count: 2 },
  'lists/all': { items: [], next: null, count: 1 },
  'inbox/todo': { items: todo, next: null },
}))
  answersTo(path, () => answer)
answersTo('notice/list', lost('notice/list'))

it('a menu says how much waits behind each row, what is one’s work before what is the enterprise’s', async () => {
  const page = await draw(<Me />)
  await page.shows(waiting.beside.bookings('12'))
  await page.shows(`${work.entries.review.words}${work.entries.review.note}18`)
  const row = (title: string) => page.called(title).at(-1)?.textContent
  expect(row(me.bookings)).toBe(`${me.bookings}${waiting.beside.bookings('12')}`)
  expect(row(titles.complaints)).toBe(
    `${titles.complaints}${clauses([waiting.beside.complaints('1'), waiting.beside.answered('2')])}`,
  )
  expect(row(titles.enterprise)).toBe(`${titles.enterprise}${waiting.beside.members('3')}`)
  expect(row(titles.received)).toBe(titles.received)
  const { admissions, grants, lists, notices, tables } = work.entries
  await page.shows(`${grants.words}${grants.note}2`)
  await page.shows(`${lists.words}${lists.note}1`)
  // what asks the managers of this station, and not of another
  await page.shows(`${deskEntries.complaints}${deskEntries.toSay('1')}`)
  expect(row(deskEntries.records)).toBe(`${deskEntries.records}${deskEntries.toAdd('1')}`)
  expect(row(deskEntries.ledger)).toBe(deskEntries.ledger)
  for (const { words, note } of [admissions, notices, tables]) expect(row(words)).toBe(`${words}${note}`)
  const at = (words: string) => page.text().indexOf(words)
  expect(at(work.bench)).toBeGreaterThan(0)
  expect(at(work.bench)).toBeLessThan(at(waiting.figures.coming))
  expect(at(deskEntries.title)).toBeLessThan(at(waiting.figures.coming))
  await page.close()
})

it('whoever works at a station or for an office is not met by four zeros of an enterprise; its own person is', async () => {
  const none = { coming: of(0), toConfirm: all(0), toRate: all(0), complaints: all(0) }
  answersTo('enterprise/waiting', () => ({ ...none, bookings: of(0), answered: of(0), members: of(1) }))
  queryClient.clear()
  const busy = await draw(<Me />)
  await busy.shows(waiting.beside.members('1'))
  expect(busy.text()).not.toContain(waiting.figures.coming)
  await busy.close()
  answersTo('auth/enter', () => ({
    personId: 'p',
    roles: [{ role: 'enterprise-manager', scope: 'e', label: '示例企业' }],
  }))
  queryClient.clear()
  const own = await draw(<Me />)
  await own.shows(waiting.figures.coming)
  await own.close()
})
