import { localDate } from '../../calendar/local-date'
import { citing } from '../basis'
import type { Target } from '../target'

const cite = citing('g26')
const clusters = {
  unit: '个',
  bound: '目标',
  hedge: '力争',
  period: '到2030年',
  until: localDate('2030-12-31'),
  citation: cite('一', '到2030年,力争新增国家级中小企业特色产业集群10个,市级中小企业特色产业集群15个。'),
} as const

/** What G26 aims at (A9). */
export const targets: readonly Target[] = [
  { what: '新增国家级中小企业特色产业集群', value: 10, ...clusters },
  { what: '新增市级中小企业特色产业集群', value: 15, ...clusters },
  {
    what: '未来产业育新平台',
    value: 50,
    unit: '家',
    bound: '左右',
    hedge: '力争',
    period: '到2030年',
    until: localDate('2030-12-31'),
    citation: cite('二', '到2030年,力争布局建设50家左右育新平台。'),
  },
  {
    what: '专精特新服务站',
    value: 100,
    unit: '家',
    bound: '不少于',
    hedge: '力争',
    period: '到2026年底',
    until: localDate('2026-12-31'),
    citation: cite('三', '到2026年底,力争建成不少于100家管理规范、特色鲜明、专业度高的专精特新服务站。'),
  },
]
