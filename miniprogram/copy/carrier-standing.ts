import type { EventKind } from '@shared/lifecycle/event'
import { clauses } from './punctuation'

const ends: Partial<Record<EventKind, string>> = { removed: '移出培育名单', cancelled: '取消资格', revoked: '撤销' }
const ended = (what: EventKind, on: string) => `${on} 起${ends[what] ?? '已退出'}`

/** What a carrier has been as its kind, on its public page. */
export const carrierStanding = {
  left: (what: EventKind, kind: string, on: string) => `${ended(what, on)}，不再是${kind}`,
  leftNote: '不再接受新的预约。已经约好的照常，想取消的在“我的预约”里取消。',
  bookings: '看我的预约',
  nearest: '附近别家',
  none: '附近没有别家。',
  title: '资格和培育情况',
  object: '培育对象',
  runs: (from: string) => `培育期：${from} 起`,
  span: (from: string, to: string) => `培育期：${from} 到 ${to}`,
  earlier: '以前的资格和培育情况',
  ended,
  recognised: (list: string) => `${list}，培育成功`,
  validity: (from: string, to: string, since: string | null, end: string | null) =>
    clauses([`有效期 ${from} 到 ${to}`, since && `从达到及格线的 ${since} 起算`, end]),
  state: { valid: '有效', 'not-yet': '还没有开始', lapsed: '已过期', ended: '已终止' },
  rated: '评价包括以前培育期里的。',
}
