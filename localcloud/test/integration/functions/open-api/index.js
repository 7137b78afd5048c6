const cloud = require('wx-server-sdk')
const tcb = require('@cloudbase/node-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

/** Calls an open API by name through wx-server-sdk, or through callWxOpenApi when `json` is set. */
exports.main = async ({ api, params, json }) => {
  try {
    if (json)
      return await tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).callWxOpenApi({ apiName: api, requestData: params })
    const result = await api.split('.').reduce((at, name) => at[name], cloud.openapi)(params)
    return result.buffer ? { ...result, buffer: result.buffer.toString('base64') } : result
  } catch ({ errCode, errMsg, code, message }) {
    return { failed: { errCode, errMsg, code, message } }
  }
}
