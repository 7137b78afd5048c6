/** The slot picker. */
export const slots = {
  pickDay: '选日期',
  pickTime: '选时间',
  dayName: (weekday: string, day: string, seats: string) => `${weekday} ${day}日，${seats}`,
  timeName: (time: string, seats: string) => `${time}，${seats}`,
  left: (seats: number) => `余 ${seats}`,
  full: '约满',
  past: '已过',
  closed: '休',
  pause: (from: string, to: string) => `${from}–${to} 午休`,
}
