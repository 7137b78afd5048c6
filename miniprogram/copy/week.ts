const names = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** 周一至周五, or 周六; by weekday number, 0 is Sunday. */
export const weekdays = (first: number, last: number) =>
  first === last ? (names[first] ?? '') : `${names[first]}至${names[last]}`
