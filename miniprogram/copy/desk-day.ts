import type { DeskSection } from '@shared/booking/desk-day'
import type { BookingState } from '@shared/booking/state'

/** 服务台的一天：先处理、正在办、接下来、结束了。 */
export const deskDay = {
  today: '今天',
  /** how many have booked a day, live */
  booked: (count: number) => `预约 ${count} 位`,
  loading: '还在加载',
  sections: { urgent: '先处理', doing: '正在办', next: '接下来', over: '结束了' } satisfies Record<DeskSection, string>,
  counted: (name: string, count: number) => `${name} ${count}`,
  urgentFirst: '急的在前',
  pickDay: '选日期',
  pickView: '看几天',
  views: { day: '一天', week: '一周' },
  todayIs: (day: string) => `今天，${day}`,
  at: (time: string, name: string) => `${time} ${name}`,
  /** of somebody whose name is not known any more */
  numbered: (number: string) => `预约号 ${number}`,
  people: (count: number) => `来 ${count} 位`,
  none: '没有',
  closed: '休',
  state: {
    asked: '待你同意',
    booked: '已约',
    arrived: '已到场',
    done: '已办完',
    cancelled: '已取消',
    missed: '没来',
    past: '没有签到',
  } satisfies Record<BookingState, string>,
  asked: '待你同意',
  waiting: '等接待',
  late: '还没到',
  objected: '说来了',
  unwritten: '待记录',
  waits: (minutes: number, until: string) => `过了 ${minutes} 分钟，等到 ${until}`,
  over: (minutes: number) => `过了 ${minutes} 分钟`,
  left: (time: string) => `${time} 办完，还没写记录`,
  write: '写记录，约 1 分钟',
  others: (count: number) => `另外 ${count} 位已办完`,
  fewer: '收起',
  empty: { title: '这天没有预约', text: '有人约了，会出现在这里。', exit: '看今天' },
}
