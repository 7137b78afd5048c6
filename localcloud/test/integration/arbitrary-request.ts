import { Chance } from './arbitrary-chance'

const { random, pick, is: chance } = new Chance(20261120)

const actions = [
  'database.addCollection',
  'database.insertDocument',
  'database.getDocument',
  'database.calculateDocument',
  'database.modifyDocument',
  'database.modifyAndReturnDoc',
  'database.removeDocument',
  'database.aggregateDocuments',
  'database.startTransaction',
  'database.commitTransaction',
  'database.abortTransaction',
  'functions.invokeFunction',
  'storage.getUploadMetadata',
  'storage.batchGetDownloadUrl',
  'storage.batchDeleteFile',
  'storage.batchCopyFile',
  'storage.getFileAuthority',
  'wx.api',
  'wx.openApi',
  'wx.wxPayApi',
  'auth.getUserInfoForAdmin',
  '__proto__',
  'constructor',
  '',
  'database.',
  'database.__proto__',
]
const scalars = [
  '',
  'things',
  'x',
  '../../etc/passwd',
  'a\0b',
  '__proto__',
  '{}',
  '[]',
  'null',
  '{"a":1}',
  '{"$where":"1"}',
  '{"a":{"$gt":{"$numberInt":"x"}}}',
  '{"$or":{}}',
  '{"a":{"$regularExpression":{"pattern":"(","options":"zz"}}}',
  '{"$set":{"__proto__":1}}',
  '{"$inc":{"a":"b"}}',
  '{"at":{"$nearSphere":7}}',
  '\ud800',
  '文'.repeat(1000),
  '9'.repeat(400),
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  true,
  false,
  null,
]
const fields = [
  'collectionName',
  'data',
  'query',
  'queryType',
  'order',
  'offset',
  'limit',
  'projection',
  'transactionId',
  'multi',
  'merge',
  'upsert',
  'stages',
  'function_name',
  'request_data',
  'path',
  'method',
  'file_list',
  'fileid_list',
  'fileList',
  'openId',
  'apiName',
  'requestData',
  'wxCloudApiToken',
]

function value(depth = 0): unknown {
  if (depth > 3 || chance(0.6)) return pick(scalars)
  if (chance(0.5)) return Array.from({ length: Math.floor(random() * 4) }, () => value(depth + 1))
  return Object.fromEntries(
    Array.from({ length: Math.floor(random() * 4) }, () => [String(pick(scalars)), value(depth + 1)]),
  )
}

function apiBody(): string {
  const body = Object.fromEntries(fields.filter(() => chance(0.4)).map((field) => [field, value()]))
  const text = JSON.stringify({ action: chance(0.95) ? pick(actions) : value(), collectionName: 'things', ...body })
  if (chance(0.1)) return text.slice(0, Math.floor(random() * text.length))
  return chance(0.05) ? text.replace(/"/g, () => pick(['"', "'", '\0'])) : text
}

const bytes = () => Buffer.from(Array.from({ length: Math.floor(random() * 600) }, () => Math.floor(random() * 256)))

function multipart(): Buffer {
  const part = (name: string, content: Buffer) =>
    Buffer.concat([
      Buffer.from(`--boundary\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ])
  const whole = Buffer.concat([
    part('action', Buffer.from(pick(actions))),
    part('apiName', Buffer.from(pick(['subscribeMessage.send', 'x', '']))),
    part(pick(['requestData', 'file', 'openid', 'cloudPath']), bytes()),
    Buffer.from('--boundary--\r\n'),
  ])
  return chance(0.3) ? whole.subarray(0, Math.floor(random() * whole.length)) : whole
}

export interface Sent {
  method: string
  path: string
  headers: Record<string, string>
  body: Buffer | string
}

const pathPart = () =>
  pick(['a', '..', '%2e%2e', '%00', '%', '文', '', 'b.txt', '%E0%A4%A', '\\', '?t=1&sign=x', '#', '*'])

/** The next of a fixed sequence of requests: calls of every kind, well-formed and not. */
export function anything(): Sent {
  const any = { headers: {}, body: '' as Buffer | string }
  return pick([
    () => ({
      ...any,
      method: 'POST',
      path: '/admin',
      body: apiBody(),
      headers: { 'content-type': 'application/json' },
    }),
    () => ({
      ...any,
      method: 'POST',
      path: '/admin',
      body: multipart(),
      headers: { 'content-type': `multipart/form-data; boundary=${pick(['boundary', 'other', '"boundary"'])}` },
    }),
    () => ({
      ...any,
      method: pick(['GET', 'PUT', 'HEAD', 'POST', 'DELETE']),
      path: encodeURI(`/storage/${[pathPart(), pathPart(), pathPart()].join('/')}`).replaceAll('%25', '%'),
      body: bytes(),
      headers: {
        authorization: pick(['', 'sign=x&t=9999999999', 'sign=%&t=x']),
        range: pick(['bytes=0-', 'bytes=9-1', 'x']),
      },
    }),
    () => ({
      ...any,
      method: 'POST',
      path: '/wx/callFunction',
      body: chance(0.5)
        ? JSON.stringify(value())
        : JSON.stringify({ openid: value(), name: pick(['echo', value()]), data: value() }),
    }),
    () => ({
      ...any,
      method: 'POST',
      path: '/wx/uploadFile',
      body: multipart(),
      headers: { 'content-type': 'multipart/form-data; boundary=boundary' },
    }),
    () => ({
      ...any,
      method: pick(['GET', 'POST', 'PATCH', 'OPTIONS']),
      path: encodeURI(`/call/${pathPart()}`),
      body: bytes(),
      headers: { 'content-type': pick(['', 'application/json', 'image/png', ';;']) },
    }),
    () => ({
      ...any,
      method: 'POST',
      path: `/console/${pick(['state', 'query', 'logs', 'files', 'accept', 'faults', 'constructor', ''])}`,
      body: JSON.stringify({ collection: 'things', query: value(), order: value(), prefix: value() }),
    }),
  ])()
}
