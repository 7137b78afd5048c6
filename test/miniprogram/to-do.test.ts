import { beijingInstant } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { asId } from '@shared/ids'
import { expect, it } from 'vitest'
import { toDoOf } from '../../miniprogram/features/enterprise/to-do'

const now = beijingInstant(localDate('2026-11-20'), '10:00')
const served = (id: string) => ({ id: asId<never>(id), serviceName: '法律咨询', completedAt: now - 2 * 86_400_000 })
const some = <T>(...items: T[]) => ({ items, more: false })
const complaint = (id: string, asked: boolean) => ({ id: asId<never>(id), number: 'T-1', filedAt: now, asked })

it('what others wait for comes before what one may do', () => {
  const rows = toDoOf(
    {
      toRate: some(served('r_1')),
      toConfirm: some(served('r_2'), served('r_3')),
      complaints: some(complaint('c_1', false), complaint('c_2', true)),
    },
    now,
  )
  expect(rows.map(({ id }) => id)).toEqual(['c_2', 'r_2', 'r_3', 'r_1'])
  expect(rows.map(({ to }) => to.screen)).toEqual(['complaint', 'receivedRecord', 'receivedRecord', 'receivedRecord'])
  expect(rows[1]!.title).toBe('确认 11月18日 周三 的法律咨询')
})

it('nothing waits where nothing does', () => {
  expect(toDoOf({ toRate: some(), toConfirm: some(), complaints: some(complaint('c', false)) }, now)).toEqual([])
})
