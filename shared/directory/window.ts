import type { DistrictCode } from './districts'
import type { Listed } from './listed'
import { metresBetween, type Point } from './nearest'

/**
 * Whom to turn to when nothing fits: the 区级服务窗口 of the district that is asked about, else the nearest to where one is, else
 * the city's hub. null: the directory has none.
 */
export function windowFor(
  carriers: readonly Listed[],
  asked: DistrictCode | undefined,
  from: Point | undefined,
): Listed | null {
  const windows = carriers.filter(({ kind }) => kind === 'window')
  const own = windows.find(({ district }) => district === asked)
  if (own) return own
  if (!from) return carriers.find(({ kind }) => kind === 'hub') ?? null
  const away = (each: Listed) => metresBetween(from, each.location)
  return windows.reduce<Listed | null>((best, each) => (best && away(best) <= away(each) ? best : each), null)
}
