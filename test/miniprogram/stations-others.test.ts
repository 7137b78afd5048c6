import { asId, type CarrierId } from '@shared/ids'
import { expect, it } from 'vitest'
import { othersOf } from '@/packages/city/stations/others'

const [station, platform, founded] = ['station-a', 'platform-a', 'station-new'].map((id) => asId<CarrierId>(id))

it('whatever waits of a carrier that is not in the list of stations is still reached, each carrier once', () => {
  const waiting = [
    { carrierId: platform!, carrierName: '示范平台' },
    { carrierId: station!, carrierName: '青禾路服务站' },
    { carrierId: founded!, carrierName: '安宁路服务站' },
    { carrierId: platform!, carrierName: '示范平台' },
  ]
  expect(othersOf([{ id: station! }], waiting)).toEqual([
    { id: founded, name: '安宁路服务站' },
    { id: platform, name: '示范平台' },
  ])
  expect(othersOf([], [])).toEqual([])
})
