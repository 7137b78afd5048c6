import { decideLeave, decideUndoLeave } from '@shared/booking/decide-leave'
import { instantOf } from '@shared/calendar/beijing'
import { sampleTable } from '@shared/points/sample-table'
import type { Item } from '@shared/points/table'
import { draftOf } from '@shared/service/draft'
import { describe, expect, it } from 'vitest'

const startedAt = instantOf('2026-10-09T14:02:00+08:00')
const minute = 60_000
const counting = (quantity: string, own: Partial<Item> = {}): Item => ({
  ...sampleTable.items[0]!,
  categories: 'any',
  modes: 'any',
  amount: { kind: 'ratio', quantity, points: 100, per: 1 },
  ...own,
})
const drafted = (minutes: number, items: readonly Item[] = []) =>
  draftOf(
    {
      service: { name: '首贷辅导', category: 'finance' },
      mode: 'onsite',
      startedAt,
      endedAt: startedAt + minutes * minute,
    },
    items,
  )

describe('a record that the system writes', () => {
  it('says what, how and how long', () =>
    expect(drafted(42)).toEqual({ summary: '首贷辅导，到站办理，用时 42 分钟。', quantities: [], open: [] }))

  it('counts what an item for such a service asks for and the times tell, and says what only people know', () => {
    const items = [
      counting('hours'),
      counting('enterprises'),
      counting('attendees'),
      counting('financedWan', { categories: ['law'] as never }),
      counting('other', { modes: ['online'] }),
    ]
    expect(drafted(119, items)).toMatchObject({
      quantities: [
        { word: 'hours', count: 1 },
        { word: 'enterprises', count: 1 },
      ],
      open: ['attendees'],
    })
    // an hour that was not full is none
    expect(drafted(59, items)).toMatchObject({ quantities: [{ word: 'enterprises' }], open: ['hours', 'attendees'] })
  })
})

describe('办完了', () => {
  const arrived = {
    ...{ start: startedAt, end: startedAt + 45 * minute, cancelledAt: null },
    ...{ checkedInAt: startedAt, completedAt: null },
  }
  const now = startedAt + 30 * minute
  it('is said once of somebody who is there, and taken back until the record is written', () => {
    expect(decideLeave(arrived, now)).toEqual({ accepted: true, leftAt: now })
    expect(decideLeave({ ...arrived, checkedInAt: null }, now)).toMatchObject({ code: 'WRONG_STATE' })
    const left = { ...arrived, leftAt: now }
    expect(decideLeave(left, now + 1)).toMatchObject({ data: { state: 'arrived' } })
    expect(decideUndoLeave(left, now + 1)).toEqual({ accepted: true, leftAt: null })
    expect(decideUndoLeave(arrived, now)).toMatchObject({ accepted: false })
    expect(decideUndoLeave({ ...left, completedAt: now }, now + 1)).toMatchObject({ data: { state: 'done' } })
  })
})
