/** The booking ticket. */
export const ticket = {
  show: '给工作人员扫，或报数字',
  qrName: '签到二维码',
  digitsName: (digits: string) => `签到码 ${[...digits].join(' ')}`,
  grouped: (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3)}`,
  waiting: '正在取码',
  life: (seconds: number) => `${seconds} 秒后换新码，截图无效`,
  offered: (reason: string) =>
    `服务站请你们改约：${reason}。选好新时间以前，原来的时间给你们留着；现在取消也不计次数。`,
  otherTimes: '看别的时间',
  otherPlaces: '看附近别家',
  offline: '联网后换新码；也可报预约号',
}
