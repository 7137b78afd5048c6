import { Reader, Writer } from 'protobufjs/minimal'
import { CloudError } from '../errors'

/** Parameters of an open API call, keys in snake_case as api.weixin.qq.com takes them. A file parameter is `Media`. */
export type Params = Record<string, unknown>

export interface Media {
  bytes: Buffer
  contentType: string
  filename: string
}

/** `{errcode, errmsg, …}` or a file. */
export type ApiResult = Record<string, unknown> | { buffer: Buffer; contentType: string }

const isFile = (result: ApiResult): result is { buffer: Buffer; contentType: string } => Buffer.isBuffer(result.buffer)

/** `CommApiData` of wx-server-sdk: field 2 holds pairs {1: key, 2: JSON or file bytes, 3: content type, 4: file name}. */
export function decodeParams(bytes: Buffer): Params {
  try {
    const params: [string, unknown][] = []
    for (const data of fields(Reader.create(bytes), 2))
      for (const pair of fields(Reader.create(data), 1)) {
        const [key = '', value, type, filename] = [1, 2, 3, 4].map((n) =>
          Buffer.from(fields(Reader.create(pair), n)[0] ?? []),
        )
        const media = { bytes: value, contentType: String(type), filename: String(filename) }
        params.push([String(key), type?.length ? media : JSON.parse(String(value))])
      }
    return Object.fromEntries(params)
  } catch {
    throw new CloudError('INVALID_PARAM', 'requestData is not a CommApiData message')
  }
}

/** `CommOpenApiResp`: {1: data, 2: content type, 3: error code of the gateway, 4: HTTP status}. */
export function encodeResult(result: ApiResult): Buffer {
  const [bytes, type] = isFile(result)
    ? [result.buffer, result.contentType]
    : [Buffer.from(JSON.stringify(result)), 'application/json']
  return Buffer.from(Writer.create().uint32(10).bytes(bytes).uint32(18).string(type).uint32(32).uint32(200).finish())
}

/** An error of WeChat's gateway itself, before any API ran, e.g. -604101. */
export const encodeGatewayError = (code: number) => Buffer.from(Writer.create().uint32(24).int32(code).finish())

/** The JSON form of the same answer (`wx.api`): a file travels as base64. */
export const jsonResult = (result: ApiResult) =>
  JSON.stringify(
    isFile(result) ? { contentType: result.contentType, buffer: result.buffer.toString('base64') } : result,
  )

export function snakeCaseKeys(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value]),
  )
}

/** Every length-delimited field `number` of a message, in order. */
function fields(reader: Reader, number: number): Uint8Array[] {
  const found: Uint8Array[] = []
  while (reader.pos < reader.len) {
    const tag = reader.uint32()
    if (tag === ((number << 3) | 2)) found.push(reader.bytes())
    else reader.skipType(tag & 7)
  }
  return found
}
