import { refusalText } from '@shared/copy/refusals'
import * as z from 'zod'
import { type Answer, answer } from '../frame/answer'
import { operations } from '../operations'
import { invocationOf } from '../platform/cloudbase'
import { openDeps } from '../platform/deps'
import { addressOf, bearer, type HttpReply, httpBody, httpReply, isHttpEvent, operationPath } from './http'

/** The app: `wx.cloud.callFunction({ name: 'api', data: { path, input } })` from WeChat, `POST /call/<path>` over HTTP access. */

const deps = openDeps(process.env)
const callEvent = z.looseObject({ path: z.string().max(80), input: z.unknown().optional() })
/** the same limit as callFunction; far more than a person types */
const maxBodyBytes = 100 * 1024

export async function main(event: unknown, context: unknown): Promise<Answer | HttpReply> {
  const { openid, request, address } = invocationOf(context)
  if (openid === null && isHttpEvent(event)) {
    const text = httpBody(event)
    const path = operationPath(event.path)
    if (Buffer.byteLength(text) > maxBodyBytes) return httpReply(refused('TOO_LARGE'))
    const input = parseJson(text)
    if (event.httpMethod !== 'POST' || input === undefined) return httpReply(refused('BAD_INPUT'))
    const identity = { openid: null, token: bearer(event.headers), address: addressOf(event.headers) ?? address }
    return httpReply(await answer(deps, operations, path, input, identity, request))
  }
  const wanted = callEvent.safeParse(event)
  if (!wanted.success) return refused('BAD_INPUT')
  const { path, input } = wanted.data
  return answer(deps, operations, path, input ?? {}, { openid, token: null, address }, request)
}

/** An empty body is an empty input; undefined: not JSON. */
function parseJson(text: string): unknown {
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refused(code: 'TOO_LARGE' | 'BAD_INPUT'): Answer {
  const data = code === 'BAD_INPUT' ? { data: { fields: [] } } : {}
  return { ok: false, error: { code, message: refusalText[code], ...data }, at: deps.now() }
}
