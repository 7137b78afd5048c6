import type { CheckFinding } from '../service/denial'
import { formatPoints } from './points'

/** To whom a message about a service is. */
export type Side = 'station' | 'enterprise'

/** What a check of a denied service found. */
export interface Checked {
  side: Side
  serviceName: string
  finding: CheckFinding
  /** points that were awarded for it before */
  takenBack: number
}

export function checkedTitle({ side, serviceName, finding, takenBack }: Checked): string {
  if (finding === 'stands') return `核查有了结果：这次${serviceName}确有其事`
  const points = side === 'station' && takenBack > 0 ? `，撤回 ${formatPoints(takenBack)} 分` : ''
  return `核查有了结果：没有这次${serviceName}${points}`
}
