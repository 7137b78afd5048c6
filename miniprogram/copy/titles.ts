/** What each screen is called; read by the pages' config files too. */
export const titles = {
  app: '中小企业服务',
  tabs: { home: '首页', find: '找服务', messages: '消息', me: '我的' },
  carrier: '服务点',
  slots: '选时间',
  confirm: '确认预约',
  ticket: '预约凭证',
  bookings: '我的预约',
  lost: '没有这个页面',
  display: '大字与深色',
  kit: '界面部件',
  locationReason: '用来把离你近的服务排在前面',
}
