/** 我的. */
export const me = {
  visitor: '还没有登录',
  visitorText: '看服务、看政策不用登录。预约要先登记企业。',
  noEnterprise: '还没有登记企业',
  manager: '管理员',
  member: '成员',
  bookings: '我的预约',
  display: '大字与深色',
  displayNow: { normal: '标准', large: '大', 'extra-large': '特大' },
  personas: '换个人看看（仅本机演示）',
  personaNow: '现在',
  nobody: '不登录',
}
