import type { Title } from '@shared/lifecycle/derive-titles'
import type { EventKind } from '@shared/lifecycle/event'

/** What an organisation has applied for, what it is, and what it may begin. */
export const applications = {
  open: '在办',
  drafts: '草稿',
  begin: '可以办的',
  none: { title: '还没有办过', text: '报名、变更这些事从下面开始，办理的进度会出现在这里。' },
  nobody: { title: '先登记企业', text: '报名、变更要以企业或服务站的名义办。' },
  opened: '我提的',
  standing: '现在的身份',
  title: {
    recognised: '培育成功',
    object: '培育对象',
    none: '不是培育对象',
  } satisfies Record<Title, string>,
  period: '培育期',
  runs: (from: string) => `${from} 起`,
  span: (from: string, to: string) => `${from} 到 ${to}`,
  list: (name: string, place: number) => `${name}，第 ${place} 号`,
  valid: '有效期',
  bar: (until: string) => `到 ${until} 不能再报`,
  events: '历次变化',
  points: '这个周期的积分',
  what: {
    admitted: '确定为培育对象',
    recognised: '培育成功',
    changed: '变更',
    revoked: '撤销',
    removed: '移出培育名单',
    cancelled: '取消资格',
  } satisfies Record<EventKind, string>,
  certificate: '证牌',
  certificateNote: '别人扫码就能查真伪',
  lists: '公示',
  listsNote: '谁在公示、到哪天、怎么提异议',
}
