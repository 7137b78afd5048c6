/** 改约。 */
export const reschedule = {
  before: '原来',
  after: '改到',
  kept: '还留着',
  unchosen: '还没选',
  choose: '在下面点一个时间',
  chosen: '选好了，还没换',
  promise: '换成了才放开原来的时间；没换成，原来的照旧。',
  submit: '换到这个时间',
  none: '还没选新时间',
  keeps: (before: string) => `${before} 还留着`,
  replaces: (before: string) => `换掉${before}`,
  gone: (wanted: string) => `${wanted} 刚被约走。`,
  yours: (before: string, nearest: string | undefined) =>
    `原来的${before} 还是你的。${nearest ? `最近的空位是${nearest}。` : '附近的时段也约满了，换一天看看。'}`,
  done: '改约好了',
  over: '这个预约现在不能改约。',
  toTicket: '看凭证',
}
