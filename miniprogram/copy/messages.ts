/** 消息. */
export const messages = {
  today: '今天',
  earlier: '更早',
  none: '还没有消息',
  noneText: '预约、投诉和政策有了进展，会在这里告诉你。',
  find: '找服务',
  unread: '未读',
}
