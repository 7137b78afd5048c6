import { type DistrictCode, districts } from '@shared/directory/districts'
import type { FormAnswer } from '@shared/lifecycle/form'
import { placeAnswer } from '@shared/lifecycle/place-answer'
import { operatorCode, organisationCode } from '../operators'
import type { YearStation } from './stations'

/** An organisation that applies to become a 培育对象, and how its application goes. */
export interface Applicant {
  /** who registers it and files */
  personId: string
  name: string
  /** of the station, as it is to be called */
  site: string
  creditCode: string
  district: DistrictCode
  course: AdmissionCourse
}

/**
 * `supplemented`: the district asks for more, once; `returned`: the city sends it back; `explained`: younger than two years, and says why;
 * `cleared`: somebody objects, which is found untrue. Those after them come to no end, or to a bad one; `lapsed`: what was asked for never came.
 */
export type AdmissionCourse =
  | 'plain'
  | 'supplemented'
  | 'returned'
  | 'explained'
  | 'cleared'
  | 'refused'
  | 'rejected'
  | 'upheld'
  | 'withdrawn'
  | 'draft'
  | 'filed'
  | 'asked'
  | 'recommended'
  | 'published'
  | 'lapsed'

/** In turn among those who come later than the first; most need nothing of the kind. */
const turns: AdmissionCourse[] = [
  'plain',
  'supplemented',
  'plain',
  'explained',
  'plain',
  'returned',
  'plain',
  'cleared',
]

export const operatorOf = ({ key, carrier, fate }: YearStation): Applicant => ({
  personId: `manager-${key}`,
  name: `${siteOf(carrier.name)}企业服务有限公司（示例）`,
  site: carrier.name,
  creditCode: operatorCode(carrier.phone),
  district: carrier.district,
  course: fate.admittedOn < '2026-04-07' ? 'plain' : turns[Number(key) % turns.length]!,
})
const siteOf = (name: string) => name.replace('专精特新服务站（示例）', '')

const rows: [site: string, DistrictCode, AdmissionCourse][] = [
  ['半山亭', 'haidian', 'refused'],
  ['梧桐坊', 'chaoyang', 'rejected'],
  ['雨燕桥', 'fengtai', 'upheld'],
  ['霜叶路', 'daxing', 'withdrawn'],
  ['石桥营', 'haidian', 'cleared'],
  ['渔歌里', 'tongzhou', 'draft'],
  ['朝霞街', 'haidian', 'filed'],
  ['听潮里', 'chaoyang', 'asked'],
  ['兰台路', 'xicheng', 'recommended'],
  ['萍水巷', 'haidian', 'published'],
  ['杏子营', 'changping', 'lapsed'],
]
/** Those who have no station yet. */
export const hopefuls: Applicant[] = rows.map(([site, district, course], i) => ({
  personId: `applicant-${String(i + 1).padStart(2, '0')}`,
  name: `${site}企业服务有限公司（示例）`,
  site: `${site}专精特新服务站（示例）`,
  creditCode: organisationCode(`MA0T${3000 + i}`),
  district,
  course,
}))

/** What is filled in. One is younger than the two years that are 一般 asked for. */
export const applicationOf = ({ course, site, district }: Applicant): Record<string, FormAnswer> => ({
  registered: '北京市',
  form: '法人',
  established: course === 'explained' ? '2025-01-08' : '2019-06-12',
  operating: true,
  honest: true,
  unpenalised: true,
  clean: true,
  equipment: true,
  phone: '010-0000-0100',
  channels: '公众号和站内公告栏',
  address: '示例街 8 号',
  place: placeAnswer(districts[district].centre),
  area: 160,
  staff: 5,
  management: true,
  general: ['企业培育', '政策宣传'],
  special: ['融资促进', '法律咨询'],
  site,
})

export const admissionWords = {
  young: '成立不满两年，团队从另一家机构整体转来，已有四年服务经验。',
  youngPassed: '团队经历已核实，可以放宽。',
  ask: '专职人员的社保证明缺一份，请补上。',
  refused: '现场核实，固定对外服务电话是个人手机，设施不符合要求。',
  rejected: '管理制度没有服务质量保障的内容，复核不合格。',
  returned: '场地照片和报名地址不一致，请区里重新核实。',
  objection: '这个地址平时关着门，没有看到有人办公。',
  untrue: '三次现场核实，工作日都有人办公，异议不属实。',
  true: '现场核实，场地已转租，异议属实。',
}
