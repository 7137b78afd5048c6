import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Documents } from './documents/index'
import { CloudError } from './errors'
import type { Faults } from './faults'
import type { FunctionRuntime } from './functions/runtime'
import { parseObject, readBody } from './http/body'
import { parseBinaryForm } from './http/form'
import { LostConnection } from './http/lost-connection'
import { apiError, json, type Reply, type Request } from './http/reply'

/** Larger than any document or function payload may be. */
const BODY_LIMIT = 24 * 1024 * 1024

/** An action's fields; of a multipart request, fields that are not text stay bytes. */
export type ActionBody = Record<string, unknown>
export type Action = (body: ActionBody, headers: IncomingHttpHeaders) => Promise<object | Buffer>

export interface AdminParts {
  env: string
  /** Reading the clock also keeps how far it has come, before anything of that moment is stored. */
  now: () => number
  documents: Documents
  runtime: FunctionRuntime
  faults: Faults
  storage: Record<string, Action>
  wechat: Record<string, Action>
}

/** `POST /admin`: every call of the server SDKs. Answers `{requestId, …}` or `{code, message, requestId}`, always with HTTP 200. */
export function createAdmin(parts: AdminParts): (request: Request) => Promise<Reply> {
  const actions: Record<string, Action> = {
    ...parts.storage,
    ...parts.wechat,
    'functions.invokeFunction': (body, headers) => invokeFunction(parts.runtime, body, headers),
  }
  const action = (name: string): Action =>
    name.startsWith('database.')
      ? (body) => parts.documents.handle(name, body)
      : Object.hasOwn(actions, name)
        ? actions[name]!
        : unknown(name)
  return async ({ raw }) => {
    const requestId = randomUUID()
    try {
      const body = await fields(raw)
      parts.now()
      if (typeof body.envName === 'string' && body.envName !== '' && body.envName !== parts.env)
        throw new CloudError('INVALID_ENV', `Env ${body.envName} is not ${parts.env}`)
      const name = String(body.action)
      return answer(requestId, await parts.faults.around(name, body, () => action(name)(body, raw.headers)))
    } catch (error) {
      if (error instanceof LostConnection) throw error
      return apiError(error, requestId)
    }
  }
}

const answer = (requestId: string, result: object | Buffer): Reply =>
  Buffer.isBuffer(result)
    ? { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: result }
    : json({ requestId, ...result })

const unknown =
  (name: string): Action =>
  async () => {
    throw new CloudError('INVALID_ACTION', `The local CloudBase does not implement the action ${name}`)
  }

async function fields(raw: Request['raw']): Promise<ActionBody> {
  const body = await readBody(raw, BODY_LIMIT)
  const type = raw.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/')) return parseObject(body)
  const parts = await parseBinaryForm(body, type)
  return Object.fromEntries(
    [...parts].map(([name, value]) => [name, name === 'requestData' ? value : value.toString('utf8')]),
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CloudError('INVALID_PARAM', 'request_data is not JSON')
  }
}

/** A function calling a function: the chain of sources goes on, the user does not (getWXContext, "小程序端调用云函数时有"). */
async function invokeFunction(runtime: FunctionRuntime, body: ActionBody, headers: IncomingHttpHeaders) {
  const event: unknown = parseJson(String(body.request_data || '{}'))
  const [source = ''] = [headers['x-tcb-source']].flat()
  const caller = { source: source.replace(/^,/, '') }
  return { data: { response_data: await runtime.invoke(String(body.function_name), event, caller) } }
}
