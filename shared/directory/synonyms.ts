import { type Category, categories, categoryIds } from './categories'
import { type DistrictCode, districtCodes, districts } from './districts'
import { dutyWords } from './duty-words'
import { type CarrierKind, kindIds, kinds } from './kinds'

/** How people put it, in plain words, and what kind of service helps (A4). The list is ours; add what people really type. */
const problems: Record<Category, string> = {
  finance: '缺钱 缺资金 缺周转资金 没钱周转 周转不开 资金周转 借钱 贷款 首贷 贴息 担保 融资 股权融资 投资人 千亿畅融',
  legal:
    '被拖欠货款 货款被拖欠 拖欠货款 拖欠账款 拖欠 欠款 欠账 要账 讨债 打官司 合同纠纷 纠纷 维权 仲裁 合同 法律 律师',
  talent: '招不到人 招人难 招人 缺人 招聘 用工 人才',
  cultivation: '想报专精特新 申报专精特新 专精特新申报 报小巨人 小巨人 梯度培育 专精特新 创业辅导',
  digital: '系统太旧 数字化 上云 信息化 软件开发 网络安全',
  ip: '被侵权 专利 商标 版权 著作权',
  market: '没订单 找客户 找订单 卖不出去 打开销路 销路 供应链 采购 参展',
  overseas: '出海 出口 跨境 海外 外贸 结汇',
  innovation: '做实验 缺设备 检测 仪器 实验室 研发 中试',
  transfer: '成果转化 成果落地 技术转让 概念验证',
  affairs: '报税 记账 开公司 注册公司 办执照 税务 财税',
  space: '找场地 找办公室 办公室 租房 厂房 场地',
  advice: '补贴 奖励 申请补助 有什么政策 看不懂政策 政策',
  outreach: '政策解读 政策宣讲 宣讲',
  activity: '沙龙 路演 对接会 讲座',
}

/** Names of units besides their own: people say 海淀 for 海淀区, and 亦庄 for 经开区. */
const otherNames: Partial<Record<DistrictCode, string[]>> = {
  jingkai: ['北京经济技术开发区', '经济技术开发区', '亦庄'],
}

export type Meaning =
  | { kind: CarrierKind; district?: never; category?: never }
  | { district: DistrictCode; kind?: never; category?: never }
  | { category: Category; kind?: never; district?: never }

/** Every word that search understands, longest first, so that the first that fits is the most exact. */
export const vocabulary: readonly (readonly [word: string, means: Meaning])[] = [
  ...kindIds.flatMap((kind) => [kinds[kind].label, ...kinds[kind].synonyms].map((word) => [word, { kind }] as const)),
  ...districtCodes.flatMap((district) => {
    const { name } = districts[district]
    const words = [name, name.replace(/区$/, ''), ...(otherNames[district] ?? [])]
    return words.map((word) => [word, { district }] as const)
  }),
  ...categoryIds.flatMap((category) =>
    [categories[category].label, ...(dutyWords[category] ?? []), ...problems[category].split(' ')].map(
      (word) => [word, { category }] as const,
    ),
  ),
].sort(([a], [b]) => b.length - a.length)

/** What it means, in words to show: 海淀区, 专精特新服务站, 融资促进. */
export function meaningLabel({ kind, district, category }: Meaning): string {
  if (kind) return kinds[kind].label
  return district ? districts[district].name : categories[category].label
}
