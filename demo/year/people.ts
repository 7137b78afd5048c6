import { districts } from '@shared/directory/districts'
import type { Persona } from '../personas'
import { hopefuls } from './applicants'
import { yearEnterprises } from './enterprises'
import { yearDistricts, yearStations } from './stations'

/** Who lives the year. Roles are not listed: everybody comes by them as people do, through the product. */
export type YearPerson = Omit<Persona, 'roles'>

const person = (id: string, label: string): YearPerson => ({ id, openid: `year-${id}`, label })
const short = (name: string) => name.replace(/有限公司（示例）|专精特新服务站（示例）/, '')

/** Two who set the city up, four who verify and decide, one who leaves in summer. */
export const cityPeople: YearPerson[] = [
  person('city-admin', '市级管理员甲（示例）'),
  person('city-admin-2', '市级管理员乙（示例）'),
  person('city-1', '市级审核员甲（示例）'),
  person('city-2', '市级审核员乙（示例）'),
  person('city-3', '市级审核员丙（示例）'),
  person('city-4', '市级审核员丁（示例）'),
]

export const districtPeople: (YearPerson & { district: string })[] = yearDistricts.map((district) => ({
  ...person(`district-${district}`, `${districts[district].name}经办人（示例）`),
  district,
}))

const families = [...'林周何许沈赵王陈刘吴郑冯韩唐曹袁邓傅苏卢蒋蔡丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石']
const family = (i: number) => families[i % families.length]!

export const managers: YearPerson[] = yearStations.map(({ key, carrier }, i) =>
  person(`manager-${key}`, `${family(i)}站长，${short(carrier.name)}（示例）`),
)
export const staff: YearPerson[] = yearStations.map(({ key, carrier }, i) =>
  person(`staff-${key}`, `${family(i + 7)}老师，${short(carrier.name)}（示例）`),
)
export const owners: YearPerson[] = yearEnterprises.map(({ id, name }, i) =>
  person(id, `${family(i + 3)}经理，${short(name)}（示例）`),
)
/** Those who join an enterprise later, ask to, or say that it is theirs. */
export const visitors: YearPerson[] = ['visitor', 'visitor-2', 'visitor-3', 'visitor-4'].map((id, i) =>
  person(id, `路过的人${'甲乙丙丁'[i]}（示例）`),
)

export const applicants: YearPerson[] = hopefuls.map(({ personId, name }, i) =>
  person(personId, `${family(i + 11)}负责人，${short(name)}（示例）`),
)

export const yearPeople: YearPerson[] = [
  ...cityPeople,
  ...districtPeople.map(({ district: _, ...each }) => each),
  ...managers,
  ...staff,
  ...applicants,
  ...owners,
  ...visitors,
]

/** Whom one would like to be for a look around: of each part somebody with a story. */
export const yearFaces: YearPerson[] = [
  'visitor',
  ...['enterprise-01', 'enterprise-02', 'enterprise-05', 'enterprise-08'],
  ...['manager-01', 'staff-01', 'manager-02', 'manager-03', 'staff-03', 'manager-17'],
  ...['district-haidian', 'district-chaoyang', 'city-1', 'city-2', 'city-3', 'city-4', 'city-admin', 'city-admin-2'],
].flatMap((face) => yearPeople.filter(({ id }) => id === face))
