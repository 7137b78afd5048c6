import { startOfDay } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { expect, it } from 'vitest'
import { awardDoc, chainOf } from '../cloudfunctions/points/entries'
import { putAll } from '../cloudfunctions/stored'
import { desktop, openSite, phone } from './site'

it.each([
  ['the station’s own', phone, 'manager-a', '/ledger'],
  ['the officers’', desktop, 'city-1', '/stations?carrierId=station-a'],
])('%s ledger shows beside a sum the rows that are in it, and no other cycle’s', async (_, screen, as, address) => {
  const site = await openSite({ timers: false, now: startOfDay(localDate('2026-10-20')) })
  const rows = chainOf([awardDoc(0, localDate('2026-08-03'), 2), awardDoc(1, localDate('2026-10-12'), 2)])
  await putAll(site.world, 'ledger', rows)
  const page = await site.visit({ as, screen })
  const dates = () => page.getByText(/^\d+月\d+日$/).allTextContents()
  await page.goto(address)
  await expect.poll(dates).toEqual(['10月12日'])
  if (screen === phone) {
    await page.getByRole('button', { name: '2026 周期' }).click()
    await expect.poll(dates).toEqual(['8月3日'])
    await page.getByText(/^2026 周期（2026-03-01 至 2026-09-30）$/).waitFor()
  }
  await site.close()
})
