import { Writer } from 'protobufjs/minimal'
import { Chance } from './arbitrary-chance'
import type { Sent } from './arbitrary-request'

const chance = new Chance(20261121)
const { pick, is, int, bytes } = chance

/** A call of each API that WeChat would take. */
const good: Record<string, Record<string, string>> = {
  'subscribeMessage.send': { touser: '"alice"', template_id: '"template"', data: '{"thing1":{"value":"好"}}' },
  'security.msgSecCheck': { content: '"好"', version: '2', scene: '1', openid: '"alice"' },
  'security.mediaCheckAsync': {
    media_url: '"https://example.com/a.png"',
    media_type: '2',
    version: '2',
    scene: '1',
    openid: '"alice"',
  },
  'wxacode.getUnlimited': { scene: '"a=1"', page: '"pages/index"', width: '280' },
  'phonenumber.getPhoneNumber': { code: '"code"' },
}
const apis = [...Object.keys(good), ...Object.keys(good), 'constructor', 'nothing', '']
const keys = [...Object.values(good).flatMap((fields) => Object.keys(fields)), '__proto__']

/** What a field may hold: of the right type, of a wrong one, beyond its limits, or no JSON at all. */
const values = [
  '"alice"',
  '"template"',
  '"pages/index"',
  '{"thing1":{"value":"好"}}',
  '{"thing1":{"value":{}}}',
  '{"thing1":null}',
  '{"thing":7}',
  '[[]]',
  '"https://example.com/a.png"',
  '"\\ud800"',
  '"\\u0000"',
  `"${'文'.repeat(5000)}"`,
  '2',
  '1',
  '-1',
  '1e308',
  '280.5',
  'null',
  'true',
  '{',
  '',
  '\u0000',
]

/** The fields of a call: those that are good, some of them changed, gone or joined by others. */
const fieldsFor = (api: string): [string, string][] => [
  ...Object.entries(good[api] ?? {}).flatMap(([key, value]): [string, string][] =>
    is(0.05) ? [] : [[key, is(0.15) ? pick(values) : value]],
  ),
  ...Array.from({ length: is(0.1) ? int(6) : 0 }, (): [string, string] => [pick(keys), pick(values)]),
]

/** One pair of CommApiData: key, JSON, and for a file its content type and name; each field may have another wire type than it should. */
function pair([key, value]: [string, string]): Uint8Array {
  const writer = Writer.create()
  if (is(0.98)) writer.uint32(is(0.98) ? 10 : 8).string(key)
  if (is(0.98)) writer.uint32(is(0.98) ? 18 : pick([16, 17, 21, 19, 20, 22, 23])).bytes(Buffer.from(value))
  if (is(0.02)) writer.uint32(26).string(pick(['image/png', '', ';']))
  if (is(0.02)) writer.uint32(34).string(pick(['a.png', '../../x', '']))
  return writer.finish()
}

function message(api: string): Buffer {
  const data = Writer.create()
  for (const field of fieldsFor(api)) data.uint32(10).bytes(pair(field))
  const writer = Writer.create()
  if (is(0.9)) writer.uint32(8).int32(pick([0, 1, -1]))
  writer.uint32(is(0.95) ? 18 : 16).bytes(data.finish())
  const whole = Buffer.from(writer.finish())
  const spoilt = pick([
    ...Array.from({ length: 6 }, () => () => whole),
    () => whole.subarray(0, int(whole.length)),
    // a length that goes beyond the end, and one that goes beyond 32 bits
    () => Buffer.concat([Buffer.from([18, 0xff, 0xff, 0xff, 0xff, 0x0f]), whole]),
    () => Buffer.concat([Buffer.from([18, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), whole]),
    () => {
      const turned = Buffer.from(whole)
      if (turned.length > 0) turned[int(turned.length)] = int(256)
      return turned
    },
    () => bytes(300),
    () => Buffer.alloc(int(1_000_000), 0x0a),
  ])
  return spoilt()
}

function multipart(token: string): Buffer {
  const api = pick(apis)
  const part = (name: string, content: Buffer | string) => {
    const head = pick(['', '', '', '', '', '', '', '; filename="x"', '; name="other"'])
    return Buffer.concat([
      Buffer.from(`--boundary\r\nContent-Disposition: form-data; name="${name}"${head}\r\n\r\n`),
      Buffer.from(content as string),
      Buffer.from('\r\n'),
    ])
  }
  const parts = [part('action', 'wx.openApi'), part('apiName', api)]
  if (is(0.95)) parts.push(part('wxCloudApiToken', is(0.95) ? token : pick(['', 'x', '\0'])))
  if (is(0.97)) parts.push(part('requestData', message(api)))
  if (is(0.05)) parts.push(part('requestData', message(api)))
  if (is(0.05)) parts.push(part(pick(['envName', '__proto__', '', 'openid']), bytes(50)))
  const whole = Buffer.concat([
    ...parts,
    Buffer.from(pick(['--boundary--\r\n', '--boundary--\r\n', '--boundary--', '--boundary', ''])),
  ])
  return is(0.05) ? whole.subarray(0, int(whole.length)) : whole
}

function json(token: string): string {
  const apiName = pick(apis)
  const params = `{${fieldsFor(apiName).map(([key, value]) => `${JSON.stringify(key)}:${value || 'null'}`)}}`
  const requestData = pick([params, params, params, 'null', '7', '[]', '"x"', '', undefined, {}, 7])
  const body = { action: 'wx.api', apiName, wxCloudApiToken: is(0.95) ? token : 'x', requestData }
  return JSON.stringify(body)
}

/** The next of a fixed sequence of calls of the open API in both of its forms, most of them with a token that holds. */
export const openApiCall = (token: string): Sent =>
  is(0.7)
    ? {
        method: 'POST',
        path: '/admin',
        body: multipart(token),
        headers: {
          'content-type': `multipart/form-data; boundary=${is(0.95) ? 'boundary' : pick(['', 'other', '"boundary'])}`,
        },
      }
    : { method: 'POST', path: '/admin', body: json(token), headers: { 'content-type': 'application/json' } }
