import { type DistrictCode, districtCodes } from '@shared/directory/districts'
import { checkSymbol } from '@shared/enterprise/credit-code'
import { industries, sizes, tiers } from '@shared/enterprise/profile'
import type { DemoEnterprise } from '../enterprises'
import { organisationCode } from '../operators'

/** Two halves of a name that nobody has, and what the enterprise makes. */
const firsts = ['禾木', '澜微', '晚樱', '砺芯', '轨羽', '半夏', '青岑', '素简', '远汀', '明湾', '知禾', '云杪']
const trades = ['精工', '传感', '数据', '电子', '材料', '健康', '智控', '包装', '检测', '新能源', '仪器', '软件']

/** Clients of the stations, each in another district than the one before; all of them register themselves. */
export const yearEnterprises: DemoEnterprise[] = Array.from({ length: 72 }, (_, i) => {
  const name = `${firsts[i % firsts.length]}${trades[(i * 5 + Math.floor(i / firsts.length)) % trades.length]}`
  return {
    id: `enterprise-${String(i + 1).padStart(2, '0')}`,
    creditCode: organisationCode(`MA0Y${String(1000 + i)}`),
    name: `${name}有限公司（示例）`,
    district: districtCodes[(i * 7) % districtCodes.length] as DistrictCode,
    tier: tiers[(i * 3) % (tiers.length - 1)]!,
    industry: industries[(i * 5) % industries.length]!,
    size: sizes[i % sizes.length]!,
  }
})

/** Of enterprises that nobody books for: they are here for what offices do with them. */
export const spareCode = (nth: number): string => organisationCode(`MA0W${2000 + nth}`)

/** The same with another check symbol: what a mistyped or an old licence looks like. */
export function withWrongSymbol(code: string): string {
  const right = checkSymbol(code.slice(0, 17))
  return code.slice(0, 17) + (right === '3' ? '4' : '3')
}
