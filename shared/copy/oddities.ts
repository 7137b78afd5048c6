import type { Oddity } from '../booking/oddities'

/** 1 小时 5 分钟, 40 分钟. */
export const duration = (minutes: number) => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 && `${hours} 小时`, (rest > 0 || hours === 0) && `${rest} 分钟`].filter(Boolean).join(' ')
}

/** What is odd about the times of a service, for who decides on it: the facts, and no verdict. */
export function oddityText({ kind, minutes, booked }: Oddity): string {
  switch (kind) {
    case 'too-short':
      return minutes === 0
        ? `预约 ${duration(booked)}，从到站到完成不到 1 分钟`
        : `预约 ${duration(booked)}，从到站到完成只有 ${duration(minutes)}`
    case 'too-long':
      return `预约 ${duration(booked)}，从到站到完成有 ${duration(minutes)}`
    case 'early-check-in':
      return `比预约的时间早 ${duration(minutes)}就签到`
    case 'late-check-in':
      return `预约的时间过了 ${duration(minutes)}才到站`
    case 'done-before-start':
      return `比预约的时间早 ${duration(minutes)}就已完成`
    case 'done-after-day':
      return `当天没有登记完成，过了零点 ${duration(minutes)}才登记`
  }
}
