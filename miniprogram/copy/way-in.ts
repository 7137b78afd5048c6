/** 先问是谁：没有登录的时候，这一页是什么、从哪里进。 */
export const wayIn = {
  title: '先登录',
  of: (what: string) => `“${what}”要先登录`,
  computer: {
    text: '登录后回到这一页。看服务、看政策不用登录。',
    exit: '用手机扫码登录',
  },
  phone: {
    text: '登录后回到这一页。在微信小程序里办，不用登录。',
    exit: '登录',
  },
  wechat: {
    text: '微信没有告诉我们你是谁，多半是网络不好。看服务、看政策不受影响。',
    exit: '再试一次',
  },
  back: (what: string) => `回到“${what}”`,
}

/** 办不成的时候，往哪里走。 */
export const remedies = {
  to: (what: string) => `看“${what}”`,
  signIn: '去登录',
  again: '再试一次',
  refresh: '刷新看看',
}
