import { localDate } from '@shared/calendar/local-date'
import type { Carrier } from '@shared/directory/carrier'
import { districtCodes, districts } from '@shared/directory/districts'
import { near } from '../place'
import { service } from '../services'
import { carrier } from './build'

/** The hub and the 17 windows of the 1+17+N network (P25 二(二)1). */
const windowServices = [
  service('policy-advice', { capacity: 4 }),
  'tax-basics',
  'specialised-apply',
  service('policy-briefing', { capacity: 30 }),
] as const

const hub: Carrier = carrier({
  id: 'hub',
  kind: 'hub',
  name: '中小企业服务枢纽平台',
  district: 'tongzhou',
  street: '枢星路',
  line: 1,
  open: 'office',
  services: [
    service('policy-advice', { capacity: 6 }),
    'growth-plan',
    'buyer-match',
    service('salon', { capacity: 40 }),
  ],
})

/** One window has a closure, so that a page and its slots can show one. */
const works = { from: localDate('2026-11-26'), to: localDate('2026-11-27'), reason: '窗口系统升级', hours: [] }

export const windows: Carrier[] = [
  hub,
  ...districtCodes.map((district, i) =>
    carrier({
      id: `window-${district}`,
      kind: 'window',
      name: `${districts[district].name}服务窗口`,
      formerNames: [`${districts[district].name}中小企业赋能中心（示例）`],
      district,
      street: '惠企街',
      line: 101 + i,
      location: near(district, 0.2, -0.1),
      open: i % 3 === 0 ? 'sixDays' : 'office',
      services: windowServices,
      ...(district === 'pinggu' ? { closures: [works] } : {}),
    }),
  ),
]
