/** 消息. */
export const messages = {
  none: '还没有消息',
  noneText: '预约、投诉和政策有了进展，会在这里告诉你。',
  find: '找服务',
  unread: '未读',
  kinds: '看哪一类',
  all: '全部',
  kind: { record: '服务', complaint: '投诉', points: '积分', notice: '政策', access: '企业' },
  noneOfKind: (kind: string) => `还没有“${kind}”一类的消息`,
  showAll: '看全部',
  readAll: '全部已读',
  todo: (count: string) => `待办 ${count}`,
  todoNote: '办完自动消失',
  go: '去办',
  threads: '往来，一件事一行',
  count: (count: number) => `${count} 条`,
}
