import type { Carrier } from '@shared/directory/carrier'
import type { DistrictCode } from '@shared/directory/districts'
import type { HoursName } from '../hours'
import { near } from '../place'
import { service } from '../services'
import { carrier } from './build'

/** 小微企业之家, one in each unit, hosted as P25 二(三)3 says: by an association, a park, a building, a bank, a network operator. */
type Host = '行业协会' | '产业园区' | '商务楼宇' | '银行网点' | '营业厅'

const opens: Record<Host, HoursName> = {
  行业协会: 'office',
  产业园区: 'sixDays',
  商务楼宇: 'weekend',
  银行网点: 'counter',
  营业厅: 'sixDays',
}

const rows: [DistrictCode, street: string, Host, ...services: string[]][] = [
  ['dongcheng', '槐影巷', '商务楼宇', 'tax-basics', 'policy-advice'],
  ['xicheng', '砚台里', '银行网点', 'loan-check', 'first-loan'],
  ['chaoyang', '晴川里', '商务楼宇', 'policy-advice', 'hiring'],
  ['fengtai', '麦秋里', '行业协会', 'policy-advice', 'buyer-match'],
  ['shijingshan', '松涛里', '产业园区', 'space-visit', 'policy-advice'],
  ['haidian', '云杉里', '银行网点', 'loan-check', 'policy-advice'],
  ['mentougou', '溪石里', '营业厅', 'cloud-start', 'policy-advice'],
  ['fangshan', '杏坞里', '产业园区', 'space-visit', 'tax-basics'],
  ['tongzhou', '苇舟里', '商务楼宇', 'policy-advice', 'tax-basics'],
  ['shunyi', '风筝里', '产业园区', 'trade-finance', 'policy-advice'],
  ['changping', '柿林里', '行业协会', 'policy-advice', 'specialised-apply'],
  ['daxing', '梨畔里', '银行网点', 'loan-check', 'first-loan'],
  ['huairou', '栗园里', '营业厅', 'cloud-start', 'policy-advice'],
  ['pinggu', '桃坡里', '行业协会', 'policy-advice', 'exhibition'],
  ['miyun', '镜湖里', '银行网点', 'loan-check', 'policy-advice'],
  ['yanqing', '雪杉里', '商务楼宇', 'policy-advice', 'tax-basics'],
  ['jingkai', '银杏里', '产业园区', 'hiring', 'space-visit'],
]

export const homes: Carrier[] = rows.map(([district, street, host, ...services], i) =>
  carrier({
    id: `home-${district}`,
    kind: 'home',
    name: `${street}小微企业之家`,
    district,
    street: `${street}${host}`,
    line: 201 + i,
    open: opens[host],
    services: [...services, service('policy-briefing', { capacity: 12 })],
    ...(district === 'haidian' ? { location: near('haidian', 2.6, 1.4) } : {}),
  }),
)
