import type { Action, ActionBody } from '../admin'
import { CloudError } from '../errors'
import type { ApiTokens } from '../functions/api-tokens'
import { parseObject } from '../http/body'
import type { WeChat } from './wechat'
import { decodeParams, encodeGatewayError, encodeResult, jsonResult, type Params, snakeCaseKeys } from './wire'

/** "API not found" and "function has no permission to call this API" (error.config.ts of wx-server-sdk). */
const NOT_FOUND = -604100
const NO_PERMISSION = -604101

/** The open API over both wire forms: protobuf in multipart (wx-server-sdk) and JSON (`callWxOpenApi` of the node-sdk). */
export function wechatActions(wechat: WeChat, tokens: ApiTokens): Record<string, Action> {
  return {
    async 'wx.openApi'(body) {
      const api = String(body.apiName)
      const refusal = refuse(wechat, tokens, body, api)
      if (refusal) return encodeGatewayError(refusal)
      if (!Buffer.isBuffer(body.requestData)) throw new CloudError('INVALID_PARAM', 'requestData is missing')
      return encodeResult(wechat.call(api, decodeParams(body.requestData)))
    },

    async 'wx.api'(body) {
      const api = String(body.apiName).replace(/^openapi\./, '')
      const refusal = refuse(wechat, tokens, body, api)
      if (refusal) return { data: { responseData: JSON.stringify({ errcode: refusal, errmsg: `${api} refused` }) } }
      const result = wechat.call(api, snakeCaseKeys(parse(body.requestData)))
      return { data: { responseData: jsonResult(result) } }
    },
  }
}

/** Without a token of a running invocation that WeChat started, the platform answers as seen in the field: INVALID_WX_ACCESS_TOKEN. */
function refuse(wechat: WeChat, tokens: ApiTokens, { wxCloudApiToken }: ActionBody, api: string): number | undefined {
  const holder = tokens.holder(wxCloudApiToken)
  if (!holder) throw new CloudError('INVALID_WX_ACCESS_TOKEN', 'invalid wx openapi access_token')
  if (!wechat.implements(api)) return NOT_FOUND
  return holder.permissions?.includes(api) ? undefined : NO_PERMISSION
}

/** Absent parameters are none; what is no object is refused. */
const parse = (requestData: unknown): Params => parseObject(Buffer.from(String(requestData ?? '{}')))
