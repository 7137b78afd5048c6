import type { Carrier, Lane } from '@shared/directory/carrier'
import type { Category } from '@shared/directory/categories'
import type { DistrictCode } from '@shared/directory/districts'
import { asId, type LaneId } from '@shared/ids'
import type { HoursName } from '../hours'
import { service } from '../services'
import { carrier } from './build'

/** 示范平台 and 示范基地: each under its own measures, both repealed, and no source says what became of the titles (G26 四). */
const given = {
  platform: { title: '中小企业公共服务示范平台', textId: 'd22' },
  base: { title: '小型微型企业创业创新示范基地', textId: 'base2022' },
} as const
const undated = { from: null, to: null, state: 'not-stated', note: '' } as const

type Row = [DistrictCode, street: string, Category, HoursName, ...services: string[]]

const platformRows: Row[] = [
  ['haidian', '蓝砖巷', 'innovation', 'office', 'lab-open', 'pilot-test', 'patent-plan'],
  ['chaoyang', '白榆路', 'overseas', 'office', 'go-abroad', 'trade-finance', 'contract-check'],
  ['fengtai', '石榴街', 'cultivation', 'sixDays', 'growth-plan', 'tax-basics', 'salon'],
  ['changping', '银锚路', 'digital', 'office', 'digital-check', 'cloud-start'],
  ['daxing', '紫苏路', 'transfer', 'office', 'transfer-match', 'lab-open'],
  ['jingkai', '方舟街', 'talent', 'office', 'hiring', 'policy-advice'],
  ['shunyi', '驿云路', 'finance', 'counter', 'first-loan', 'equity-talk'],
]

const baseRows: Row[] = [
  ['haidian', '芦笛路', 'cultivation', 'office', 'growth-plan', 'space-visit', 'equity-talk'],
  ['chaoyang', '纸鸢里', 'space', 'weekend', 'space-visit', 'salon'],
  ['tongzhou', '河灯路', 'market', 'sixDays', 'exhibition', 'space-visit', 'buyer-match'],
  ['fangshan', '石花路', 'space', 'office', 'space-visit', 'tax-basics'],
  ['huairou', '松果路', 'space', 'weekend', 'space-visit', 'growth-plan'],
  ['xicheng', '竹简街', 'ip', 'office', 'trademark', 'patent-plan', 'space-visit'],
]

const build = (kind: keyof typeof given, label: string, first: number) => (row: Row, i: number) => {
  const [district, street, speciality, open, ...services] = row
  return carrier({
    id: `${kind}-${district}`,
    kind,
    name: `${street}${label}`,
    district,
    street,
    line: first + i,
    open,
    specialities: [speciality],
    services,
    titles: [{ ...given[kind], ...undated }],
  })
}

/** One electron microscope for whoever brings samples and for pilot tests (B9): who has it keeps it from the other. */
const microscope: Lane = { id: asId<LaneId>('microscope'), kind: 'room', name: '扫描电镜室（示例）' }
/** A volunteer expert (B8): whom one meets at their hours, alone or in a small course. */
const expert: Lane = { id: asId<LaneId>('expert-shen'), kind: 'person', name: '沈老师，志愿专家（示例）' }

/** The same carrier, where these services take turns at one lane. */
const sharing = (of: Carrier, lane: Lane, ...shared: string[]): Carrier => ({
  ...of,
  lanes: [lane],
  services: [
    ...of.services.filter(({ id }) => !shared.includes(id)),
    ...shared.map((id) => service(id, { capacity: 1, needs: [[lane.id]] })),
  ],
})

export const platforms: Carrier[] = platformRows
  .map(build('platform', '示范平台', 401))
  .map((each) => (each.district === 'haidian' ? sharing(each, microscope, 'lab-open', 'pilot-test') : each))
export const bases: Carrier[] = baseRows
  .map(build('base', '示范基地', 451))
  .map((each) => (each.district === 'haidian' ? sharing(each, expert, 'expert-hour', 'growth-plan') : each))
