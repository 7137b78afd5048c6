/** 消息. */
export const messages = {
  none: '还没有消息',
  noneText: '预约、投诉和政策有了进展，会在这里告诉你。',
  find: '找服务',
  unread: '未读',
  kinds: '看哪一类',
  all: '全部',
  kind: { record: '预约和服务', complaint: '投诉', points: '积分', notice: '政策', access: '企业' },
  noneOfKind: (kind: string) => `还没有“${kind}”一类的消息`,
  showAll: '看全部',
  readAll: '全部已读',
  todo: (count: string) => `待办 ${count}`,
  todoNote: '办完自动消失',
  go: '去办',
  /** the last day on which it can be done */
  by: (day: string) => `${day} 前`,
  confirm: {
    confirmed: {
      short: '属实',
      title: '这次服务属实？',
      text: '说了以后不能改。服务站可以拿它申请积分，你可以给它评价。',
      yes: '属实',
      no: '再看看',
    },
    denied: {
      short: '没有这回事',
      title: '说没有这回事？',
      text: '会告诉服务站，市经信局派人核查，结果会告诉你。提交后不能改。要写是怎么回事，先点开这一条。',
      yes: '没有这回事，提交',
      no: '再看看',
    },
  },
  said: { confirmed: '确认了：属实', denied: '提交了：没有这回事' },
  threads: '往来，一件事一行',
  count: (count: number) => `${count} 条`,
}
