/** The words of the shared parts. */
export const ui = {
  back: '返回',
  close: '关闭',
  clear: '清除',
  undo: '撤销',
  undoing: '正在撤销…',
  notUndone: '没有撤销成功，网络不通',
  again: '再试',
  remove: (label: string) => `${label}，点按去掉`,
  mainNavigation: '主导航',
  skipToContent: '跳到正文',
  unread: '有未读消息',
  documentTitle: (title: string) => `${title} · 北京中小企业服务`,
  busy: (verb: string) => `正在${verb}…`,
  sampleRule: (version?: string) => `示例规则（非官方）${version ?? ''}`,
}
