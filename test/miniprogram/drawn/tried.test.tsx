// @vitest-environment jsdom
import { localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type SettingProposalId } from '@shared/ids'
import { limits } from '@shared/limits'
import { beforeEach, expect, it, vi } from 'vitest'
import { queryClient } from '@/api/query-client'
import { settingEffects } from '@/copy/setting-effects'
import { settings } from '@/copy/settings'
import { states } from '@/copy/states'
import { ProposalCard } from '@/packages/city/settings/proposal-card'
import type { Proposal } from '@/packages/city/settings/queries'
import { carriers } from '../../../demo/index'
import { wholeAnswer } from '../../shared/directory/directory-of'
import { draw } from './draw'
import { answersTo, lost } from './server'

vi.mock('@tarojs/components', () => import('./components'))
vi.mock('@tarojs/taro', () => import('./taro'))
vi.mock('@/platform/call', () => import('./server'))

/** One more than are asked for in a call. */
const station = carriers.find(({ kind }) => kind === 'station')!
const stations = Array.from({ length: limits.replayed + 1 }, (_, n) => ({ ...station, id: asId<CarrierId>(`s-${n}`) }))
const last = stations.at(-1)!.id
const proposal: Proposal = {
  ...{ id: asId<SettingProposalId>('set_1'), key: 'factor', name: '折算', value: 'days', valueText: '按日折算' },
  ...{ effectiveOn: localDate('2026-11-01'), reason: '定了', proposedBy: '市级管理员', proposedAt: 0 },
  ...{ own: false, stale: null, ended: null },
}
const stays = { total: 0, passed: false }
const tried = (input: unknown) => ({
  stations: (input as { carrierIds: CarrierId[] }).carrierIds.map((carrierId) => ({
    ...{ carrierId, name: carrierId },
    cycles: [{ cycleYear: 2026, before: stays, after: { total: 8000, passed: carrierId === last }, kept: 0 }],
  })),
})
const asksForLast = (input: unknown) => (input as { carrierIds: CarrierId[] }).carrierIds.includes(last)
beforeEach(() => {
  queryClient.clear()
  answersTo('directory/snapshot', () => wholeAnswer(stations, 0))
  answersTo('settings/preview', () => ({ points: true, effects: [], lists: { named: [], more: false } }))
  answersTo('settings/tried', tried)
})

it('when some stations did not come it says so and asks again, and nobody agrees to a change before all have come', async () => {
  answersTo('settings/tried', (input) => (asksForLast(input) ? lost('settings/tried')(input) : tried(input)))
  const page = await draw(<ProposalCard proposal={proposal} />)
  expect(page.called(settings.proposal.agree)).toEqual([])
  await page.press(settingEffects.show)
  await page.shows(states.failed.read.title)
  expect(page.called(settings.proposal.agree)).toEqual([])
  answersTo('settings/tried', tried)
  await page.press(states.retry)
  await page.shows(settingEffects.flips(stations.length, 1))
  await page.shows(settings.proposal.agree)
  await page.close()
})

it('a change that no station’s points depend on is agreed to without asking for one', async () => {
  answersTo('settings/preview', () => ({
    points: false,
    effects: [{ kind: 'nobody', why: 'texts' }],
    lists: { named: [], more: false },
  }))
  answersTo('settings/tried', lost('settings/tried'))
  const page = await draw(<ProposalCard proposal={proposal} />)
  await page.press(settingEffects.show)
  await page.shows(settings.proposal.agree)
  await page.close()
})
