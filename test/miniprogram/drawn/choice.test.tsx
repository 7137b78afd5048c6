// @vitest-environment jsdom
import { asId, type CaseId, type ClaimId } from '@shared/ids'
import { stationCancellation } from '@shared/lifecycle/procedures/station-cancellation'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { admissions } from '@/copy/admissions'
import { review } from '@/copy/review'
import { similar } from '@/copy/similar'
import { states } from '@/copy/states'
import { Decision } from '@/packages/city/review/decision'
import type { Claim } from '@/packages/city/review/queries'
import { Opinion } from '@/packages/city/similar/opinion'
import type { Pair } from '@/packages/city/similar/pictures'
import { Decide } from '@/packages/lifecycle/admissions/decide'
import { blankReview } from '@/packages/lifecycle/admissions/review'
import type { Case } from '@/packages/lifecycle/parts/queries'
import { draw } from './draw'
import { answersTo, lost } from './server'

vi.mock('@tarojs/components', () => import('./components'))
vi.mock('@tarojs/taro', () => import('./taro'))
vi.mock('@/platform/call', () => import('./server'))

for (const path of ['points/verify', 'points/ask', 'evidence/unrelated', 'lifecycle/act']) answersTo(path, lost(path))
const claimId = asId<ClaimId>('c1')

const of = {
  ...{ id: asId<CaseId>('case1'), name: '示例站', state: 'decision', due: null, conditions: [] },
  actions: ['cancel', 'keep'].map((id) => ({ id, blocked: null })),
}
function Desk() {
  const [written, setWritten] = useState(blankReview)
  return (
    <Decide
      of={of as unknown as Case}
      procedure={stationCancellation}
      review={written}
      onReview={(part) => setWritten((before) => ({ ...before, ...part }))}
      onDone={() => undefined}
    />
  )
}

/** 再试一次 sends again what failed: it is offered as long as that is what is chosen. */
it('a claim: another decision takes the offer to send the first again away', async () => {
  const filed = { id: claimId, state: 'filed', proposed: 200, first: null, history: [], itemName: '融资服务' }
  const claim = filed as unknown as Claim
  const page = await draw(<Decision claim={claim} rule={undefined} onDecided={() => undefined} />)
  await page.press('核实，记 2 分')
  await page.press(review.submit)
  await page.press(review.ask.verified(claim, '').yes)
  expect(page.called(states.retry)).toHaveLength(1)
  await page.press(review.rejected)
  expect(page.called(states.retry)).toEqual([])
})

it('two pictures: another opinion does', async () => {
  const pair = { one: { evidenceId: 'e1' }, other: { evidenceId: 'e2', awarded: 100 } } as unknown as Pair
  const page = await draw(<Opinion claimId={claimId} pair={pair} />)
  await page.press(similar.unrelated)
  await page.press(similar.send.unrelated)
  await page.press(similar.confirm.unrelated.yes)
  expect(page.called(states.retry)).toHaveLength(1)
  await page.press(similar.ask)
  expect(page.called(states.retry)).toEqual([])
})

it('a case: anything that is said otherwise does', async () => {
  const page = await draw(<Desk />)
  await page.press('不取消')
  await page.type(admissions.reason, '材料齐全。')
  await page.press(admissions.submit)
  await page.press(admissions.ask('', '').yes)
  expect(page.called(states.retry)).toHaveLength(1)
  await page.press('取消资格')
  expect(page.called(states.retry)).toEqual([])
})
