import type { ClockTime } from '@shared/calendar/beijing'
import type { EventPlan, Host } from '@shared/event/event'
import { asId } from '@shared/ids'

/** An event of the fictional town: so many days after the town was made. */
export interface DemoEvent extends Host, Omit<EventPlan, 'start' | 'end'> {
  inDays: number
  from: ClockTime
  to: ClockTime
}

const agenda = (...lines: [at: ClockTime, title: string, speaker: string][]) =>
  lines.map(([at, title, speaker]) => ({ at, title, speaker }))

export const events: DemoEvent[] = [
  {
    ...{ hostKind: 'carrier', scope: 'station-a', kind: 'salon', title: '第一笔贷款怎么谈（示例）' },
    ...{ inDays: 0, from: '18:30', to: '20:00', place: '2 层会议室', seats: 20, perEnterprise: 2, leaveMinutes: 60 },
    ...{ liveUrl: '', replayUrl: '', serviceId: asId('first-loan'), body: '带着自己的流水来，现场看。' },
    agenda: agenda(
      ['18:30', '要准备哪些材料', '沈老师，志愿专家（示例）'],
      ['19:10', '几家银行的首贷条件怎么比', '晨桥银行客户经理（示例）'],
    ),
  },
  {
    ...{ hostKind: 'city', scope: 'city', kind: 'live-policy', title: '梯度培育政策直播（示例）' },
    ...{ inDays: 6, from: '14:30', to: '16:00', place: '', seats: 0, perEnterprise: 1, leaveMinutes: 0 },
    ...{ liveUrl: 'https://live.example/room/1', replayUrl: '', serviceId: null, body: '讲条件、材料和时间。' },
    agenda: agenda(['14:30', '今年的申报怎么准备', '市级讲解员（示例）']),
  },
]
