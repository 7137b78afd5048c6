/** What the app says about itself. */
export const app = {
  name: '中小企业服务',
  locationReason: '用来把离你近的服务排在前面',
  update: { title: '有新版本', text: '重新打开就能用。没交的内容都存着。', now: '现在更新', later: '等一会儿' },
  lost: { title: '没有找到', text: '可能地址不完整，已经撤下，或者不归你查看。', exit: '回首页' },
}
