const tcb = require('@cloudbase/node-sdk')
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

/** Says who calls, as each reader of the platform's context sees it, before and after a pause. */
exports.main = async (event, context) => {
  const fromContext = () => tcb.parseContext(context).environment.WX_OPENID
  const fromEnvironment = () => tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).auth().getUserInfo().openId
  const fromWeChat = () => cloud.getWXContext().OPENID
  const before = [fromContext(), fromEnvironment(), fromWeChat()]
  await new Promise((resolve) => setTimeout(resolve, event.pause ?? 0))
  return { before, after: [fromContext(), fromEnvironment(), fromWeChat()], context: cloud.getWXContext(), event }
}
