/** The slot picker. */
export const slots = {
  pickDay: '选日期',
  pickTime: '选时间',
  // As it is shown: who speaks to the phone says what they read.
  dayName: (weekday: string, day: string, seats: string) => `${weekday} ${day}， ${seats}`,
  timeName: (time: string, seats: string) => `${time}，${seats}`,
  left: (seats: number) => `余 ${seats}`,
  full: '约满',
  past: '已过',
  closed: '休',
  none: '还没选时间',
  next: '下一步',
  month: (month: number) => `${month}月`,
  earlier: '前一周',
  later: '后一周',
  others: '看这家别的服务',
  elsewhere: '看附近别家',
  nothing: '这一天没有能约的时段了。',
  provisional: '这一天的放假安排还没公布，时间暂定；有变化会通知你。',
  pause: (from: string, to: string) => `${from}–${to} 午休`,
}
