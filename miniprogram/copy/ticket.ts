/** The booking ticket. */
export const ticket = {
  show: '给工作人员扫，或报数字',
  qrName: '签到二维码',
  digitsName: (digits: string) => `签到码 ${[...digits].join(' ')}`,
  grouped: (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3)}`,
  waiting: '正在取码',
  life: (seconds: number) => `${seconds} 秒后换新码，截图无效`,
  offline: '联网后换新码；也可报预约号',
}
