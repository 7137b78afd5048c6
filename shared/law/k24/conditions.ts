import { readingOf } from '../axis'
import { type Citation, citing } from '../basis'
import { hard, NOT_STATED, soft } from '../rule'
import { accidentsSince, yearsOf } from './readings'

/** 特色园区(试点) applicants, K24 二–四. The one call is closed. */
const cite = citing('k24')

const consulted = cite('二', '申报园区可参考下列特色方向，聚焦其中一种类型申报。')
/** An applicant chooses one of the six, which it may consult. */
export const directionsChosen = soft(1, '可参考', consulted)
const direction = (name: string) => soft(name, '可参考', consulted)
export const directions = [
  direction('产业集聚型'),
  direction('聚链融通型'),
  direction('数智加速型'),
  direction('资本助力型'),
  direction('生态赋能型'),
  direction('人才引领型'),
]
/** What two of the directions say of a park in figures: a description, and no condition. */
const described = <const T>(value: T, citation: Citation) => ({ value, citation })
/** Per cent, to be exceeded: the leading industry's share, 产业集聚型 only. */
export const leadingShareAbove = described(
  70,
  cite('二1', '园区主导产业鲜明，知名度较高，主导产业产值或营业收入占比超过70%。'),
)
/** 知名产业资本 in the park, 资本助力型 only. */
export const minIndustrialCapital = described(
  3,
  cite('二4', '园区入驻3家以上知名产业资本，普惠金融、供应链金融、资产证券化等新金融业态服务资源丰富。'),
)

const site = cite(
  '三',
  '申报对象包括但不限于北京市小型微型企业创业创新示范基地、大学科技园、产业园等具备相应场地空间规模的各类园区，有明确四至范围，可用办公空间 2 万平米及以上，产权清晰，单一主体运营。',
)
export const siteMust = hard(['明确四至范围', '产权清晰', '单一主体运营'], site)
/** Square metres of usable office (2 万平米). */
export const minOffice = hard(20_000, site)

const entity = cite('四1', '申报主体具有独立法人资格，注册地在本市，成立时间且园区运营 3 年以上。')
export const organisation = hard({ forms: ['独立法人'], city: '本市' }, entity)
/** Years, under each reading of a clause whose print is defective. */
export const minYears = {
  both: hard({ established: 3, run: 3 }, readingOf(yearsOf, 'both')),
  'park-only': hard({ established: NOT_STATED, run: 3 }, readingOf(yearsOf, 'park-only')),
}

const size = (quote: string) => cite('四2', quote)
/** 亿元 of the park's output or revenue. */
export const minOutput = hard(40, size('园区总产值或总营收不低于 40 亿元。'))
const firms = size('入驻专精特新中小企业不少于 15 家，且专精特新“小巨人”企业不少于 3 家。')
/** Both are required (且). */
export const minSpecialised = hard(15, firms)
export const minLittleGiants = hard(3, firms)

export const positioning = hard(
  '北京市高精尖产业发展方向',
  cite('四3', '园区有明确的产业定位，符合北京市高精尖产业发展方向，具备特色园区建设的相关资源和能力。'),
)
export const management = hard(
  '完善的服务制度',
  cite('四4', '园区运营管理规范，配套设施和服务功能齐全，有完善的服务制度。'),
)
/** Years, of the applicant and its 法定代表人. */
export const cleanYears = hard(
  3,
  cite('四5', '申报主体及法定代表人诚信守法，近三年内未受到刑事及严重行政处罚，无严重失信行为'),
)
/** Years without a grave accident, under each reading of how far 近三年 reaches. */
export const accidentFree = {
  'three-years': hard(3, readingOf(accidentsSince, 'three-years')),
  ever: hard('无重大', readingOf(accidentsSince, 'ever')),
}
