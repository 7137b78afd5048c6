/** What the app says about itself. */
export const app = {
  update: { title: '有新版本', text: '重新打开就能用。没交的内容都存着。', now: '现在更新', later: '等一会儿' },
  lost: { title: '没有这个页面', text: '可能换了地址，或者服务已经下架。', exit: '回首页' },
}
