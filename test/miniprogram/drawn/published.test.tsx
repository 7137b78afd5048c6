// @vitest-environment jsdom
import { localDate } from '@shared/calendar/local-date'
import { asId, type CaseId } from '@shared/ids'
import { expect, it, vi } from 'vitest'
import { published as words } from '@/copy/published'
import type { Published } from '@/packages/lifecycle/published'
import { One } from '@/packages/lifecycle/published/one'
import { madeUp } from '../../cloudfunctions/lifecycle/made-up-kind'
import { draw } from './draw'
import { answersTo, asked } from './server'

vi.mock('@tarojs/components', () => import('./components'))
vi.mock('@tarojs/taro', () => import('./taro'))
vi.mock('@/platform/call', () => import('./server'))
vi.mock('@shared/lifecycle/procedures', async (original) => {
  const { procedures } = await original<typeof import('@shared/lifecycle/procedures')>()
  const kinds = await import('../../cloudfunctions/lifecycle/made-up-kind')
  return { procedures: [...procedures, kinds.madeUp] }
})
answersTo('auth/enter', () => ({ personId: 'p', roles: [] }))
answersTo('enterprise/mine', () => ({ enterprises: [] }))

const one = (procedure: string, state: string): Published => ({
  ...{ id: asId<CaseId>(`k_${procedure}`), number: 'B260930-1', procedure, state, kind: null, name: '示例单位' },
  ...{ district: 'haidian', from: localDate('2026-09-30'), due: null, open: true },
})

it.each([
  ['station-entry', 'publication', 'object'],
  [madeUp.id, 'queued', 'doubt'],
])(
  'an objection is made by the procedure of the case, from the state that it is in (%s)',
  async (id, state, action) => {
    const page = await draw(<One of={one(id, state)} onClose={() => undefined} />)
    await page.shows(words.object)
    await page.type(words.object, '没有这么大')
    await page.press(words.submit)
    await page.press(words.ask('示例单位').yes)
    const sent = () => asked.findLast(({ path }) => path === 'lifecycle/act')?.input
    await vi.waitFor(() => expect(sent()).toMatchObject({ caseId: `k_${id}`, action, state, objection: '没有这么大' }))
    await page.close()
  },
)

it('in a state in which nobody may object nothing is offered', async () => {
  const page = await draw(<One of={one('station-entry', 'city-review')} onClose={() => undefined} />)
  await page.shows('B260930-1')
  expect(page.called(words.object)).toEqual([])
  await page.close()
})
