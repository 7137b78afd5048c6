/** 确认预约. */
export const confirm = {
  forWhom: '企业',
  bringNothing: '不用带什么，人来就行。',
  nothingReady: '不用准备什么。',
  submit: '确认预约',
  taken: (time: string) => `${time} 刚被约走`,
  instead: '最近的空位：',
  noInstead: '附近的时段也约满了，换一天看看。',
  change: (time: string) => `改约 ${time}`,
  back: '换一天',
  already: '看已有的预约',
  kept: '看留给你们的名额',
}
