import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { CloudError } from '../errors'
import { parseObject, readBody } from '../http/body'
import { parseForm } from '../http/form'
import { json, type Reply, type Request, type Route } from '../http/reply'
import type { Storage } from '../storage/storage'

/** `wx.cloud.callFunction` takes 1 MB at most as documented; a file of an upload may be larger. */
const CALL_LIMIT = 1024 * 1024
const UPLOAD_LIMIT = 64 * 1024 * 1024

/** Numbers that the mini-program sees for the platform's codes; any other is -501001 (wxcloud/reference/errcode). */
const NUMBERS: Record<string, number> = {
  FUNCTION_NOT_FOUND: -501000,
  INVALID_PARAM: -501007,
  STORAGE_REQUEST_FAIL: -503001,
  STORAGE_EXCEED_AUTHORITY: -503002,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
}

export interface Gateway {
  storage: Storage
  call: (openid: string, name: string, data: unknown) => Promise<unknown>
}

/** WeChat's gateway for `wx.cloud`, so that a test can run the built mini-program as a given user. Not part of CloudBase itself. */
export const gatewayRoute =
  (gateway: Gateway): Route =>
  (request) => {
    if (request.method !== 'POST') return undefined
    const { pathname } = request.url
    if (pathname === '/wx/callFunction') return answer('cloud.callFunction', () => callFunction(gateway, request))
    if (pathname === '/wx/uploadFile') return answer('cloud.uploadFile', () => uploadFile(gateway, request))
    return undefined
  }

/** Body `{openid, name, data}`; answers `{result, requestID, errMsg}`. */
async function callFunction({ call }: Gateway, { raw }: Request) {
  const { openid, name, data } = parseObject(await readBody(raw, CALL_LIMIT))
  if (typeof openid !== 'string' || openid === '' || typeof name !== 'string')
    throw new CloudError('INVALID_PARAM', 'openid and name must be strings')
  return { result: await call(openid, name, data ?? {}), requestID: randomUUID() }
}

/** Multipart fields `openid`, `cloudPath` and `file`; answers `{fileID, statusCode, errMsg}`. */
async function uploadFile({ storage }: Gateway, { raw }: Request) {
  const form = await parseForm(await readBody(raw, UPLOAD_LIMIT), raw.headers['content-type'] ?? '')
  const [file, openid, cloudPath] = ['file', 'openid', 'cloudPath'].map((name) => form.get(name))
  if (!(file instanceof Blob) || typeof openid !== 'string' || openid === '')
    throw new CloudError('INVALID_PARAM', 'The parts openid and file are needed')
  const content = Readable.from([Buffer.from(await file.arrayBuffer())])
  return { fileID: await storage.putAs(openid, String(cloudPath), content), statusCode: 200 }
}

async function answer(api: string, run: () => Promise<object>): Promise<Reply> {
  try {
    return json({ ...(await run()), errMsg: `${api}:ok` })
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    const errCode = NUMBERS[error.code] ?? -501001
    return json({ errCode, errMsg: `${api}:fail errCode: ${errCode} | ${error.code} | ${error.message}` })
  }
}
