import { categoryIds } from '@shared/directory/categories'
import type { Directory } from '@shared/directory/directory'
import { districtCodes, districts } from '@shared/directory/districts'
import { kindIds, kinds } from '@shared/directory/kinds'
import type { Listed, ListedService } from '@shared/directory/listed'
import { readingsOf } from '@shared/directory/pinyin'
import table from '@shared/directory/pinyin.json'
import { asId } from '@shared/ids'
import { randomOf } from '../scale/random'

const chars = (text: string) => [...text]
const first = chars('青云松柏听泉墨星书铁运沙镜新兰竹梅石金玉海江河湖山川林田春夏秋冬晨晓月明光华天地和平安宁永长福康')
const second = chars('禾杉里泉林渡灯花帆鸥面辙桥溪谷峰岭园苑庭堂阁楼坊门关口井塘湾洲岛港亭台榭轩斋院营寨村庄屯')
const third = ['路', '街', '巷', '大道', '胡同', '里', '园', '坊']
const objects = [
  ...['首贷', '货款', '合同', '商标', '专利', '云平台', '数据', '样品', '检测', '参展', '采购', '招聘', '社保', '记账'],
  ...['报税', '场地', '厂房', '路演', '沙龙', '出口', '结汇', '海关', '成果', '中试', '股权', '担保', '政策', '补贴'],
]
const actions = [...['辅导', '咨询', '对接', '诊断', '审查', '申报', '培训', '代办', '答疑', '预审', '共享', '评估']]

const cities = new Map<number, Directory>()

/** A made-up city: streets, kinds of carriers and services as they are called, and one name in ten a former one as well. */
export function cityOf(many: number): Directory {
  const known = cities.get(many)
  if (known) return known
  const random = randomOf(20_261_123)
  const street = () =>
    random.of(first) + random.of(second) + (random.below(3) ? random.of(third) : random.of(second) + random.of(third))
  const services = objects.flatMap((object, i) =>
    actions.map(
      (action, j): ListedService => ({
        id: asId(`s-${i}-${j}`),
        name: object + action,
        category: categoryIds[(i + j) % categoryIds.length]!,
        modes: ['onsite'],
        minutes: 30,
        freeOfCharge: j % 2 === 0,
      }),
    ),
  )
  const carriers = Array.from({ length: many }, (_, at): Listed => {
    const district = random.of(districtCodes)
    const kind = random.of(kindIds)
    const { centre, name } = districts[district]
    const own = street()
    return {
      id: asId(`c-${at}`),
      kind,
      name: own + kinds[kind].label,
      formerNames: random.below(10) === 0 ? [`${street()}企业服务点`] : [],
      district,
      address: `${name}${own}${1 + random.below(300)}号`,
      location: {
        lng: centre.lng + (random.below(20_000) - 10_000) / 100_000,
        lat: centre.lat + (random.below(20_000) - 10_000) / 100_000,
        datum: 'gcj02',
      },
      phone: '010-0000-0000',
      hours: [],
      holidays: 'open',
      closures: [],
      specialities: [random.of(categoryIds)],
      services: [0, 1, 2].map(() => random.of(services)),
    }
  })
  const directory = { version: '', asOf: 0, carriers, readings: readingsOf(table), seats: [] }
  cities.set(many, directory)
  return directory
}
