import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CloudError } from '../../errors'
import { parseBinaryForm } from '../../http/form'

const TYPE = 'multipart/form-data; boundary=boundary'

const encode = (parts: { name: string; content: Buffer; more?: string }[]) =>
  Buffer.concat([
    ...parts.flatMap(({ name, content, more = '' }) => [
      Buffer.from(`--boundary\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from('--boundary--\r\n'),
  ])

const file = '; filename="文 件.png"\r\nContent-Type: application/octet-stream'
const content = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  // what a decoder of text may change: byte order marks, line ends, dashes, halves of characters
  fc
    .array(fc.constantFrom('\xef\xbb\xbf', '\r\n', '\r', '\n', '--', '--bound', '\0', '\xff\xfe', '\xe6\x96', '文'))
    .map((pieces) => Buffer.from(pieces.join(''), 'latin1')),
)
it('returns every part as the bytes that were sent, with a file name and without', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(content, fc.boolean()), { maxLength: 6 }), async (drawn) => {
      const parts = drawn.map(([bytes, isFile], i) => ({ name: `名${i}`, content: bytes, more: isFile ? file : '' }))
      const read = await parseBinaryForm(encode(parts), TYPE)
      expect([...read]).toEqual(parts.map(({ name, content: bytes }) => [name, bytes]))
    }),
  ))

it('reads what a browser and the platform itself send', async () => {
  const bytes = new Uint8Array(randomBytes(100_000))
  const form = new FormData()
  form.set('openid', 'alice')
  form.set('说明', '第一行\r\n第二行')
  form.set('file', new Blob([bytes]), '照片.png')
  const sent = new Request('http://127.0.0.1/', { method: 'POST', body: form })
  const read = await parseBinaryForm(Buffer.from(await sent.arrayBuffer()), sent.headers.get('content-type')!)
  expect(Object.fromEntries(read)).toEqual({
    openid: Buffer.from('alice'),
    说明: Buffer.from('第一行\r\n第二行'),
    file: Buffer.from(bytes),
  })
})

it('keeps the last of parts that bear one name', async () => {
  const parts = ['first', 'last'].map((text) => ({ name: 'a', content: Buffer.from(text) }))
  expect(String((await parseBinaryForm(encode(parts), TYPE)).get('a'))).toBe('last')
})

it('refuses what is malformed', async () => {
  const whole = encode([{ name: 'a', content: Buffer.from('x') }])
  const refused: [Buffer, string][] = [
    [whole, 'multipart/form-data'],
    [whole, 'multipart/form-data; boundary=other'],
    [whole, 'multipart/mixed; boundary=boundary'],
    [whole, ''],
    [Buffer.from(''), TYPE],
    [Buffer.from('x'), TYPE],
    [whole.subarray(0, whole.length - 5), TYPE],
    [whole.subarray(0, 20), TYPE],
    [Buffer.from(String(whole).replace('name="a"', 'name=a')), TYPE],
    [Buffer.from(String(whole).replace('; name="a"', '')), TYPE],
  ]
  for (const [body, type] of refused)
    await expect(parseBinaryForm(body, type), `${type} ${body}`).rejects.toThrow(CloudError)
})
