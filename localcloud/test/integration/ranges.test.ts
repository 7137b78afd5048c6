import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalCloud } from '../../index'
import { sdk, startCloud } from './cloud'

let cloud: LocalCloud
let address: string
let empty: string
const DIGITS = '0123456789'

beforeAll(async () => {
  cloud = await startCloud()
  const upload = async (cloudPath: string, text: string) => {
    const { fileID } = await sdk(cloud).uploadFile({ cloudPath, fileContent: Buffer.from(text) })
    const { fileList } = await sdk(cloud).getTempFileURL({ fileList: [fileID] })
    return fileList[0]!.tempFileURL
  }
  address = await upload('digits.txt', DIGITS)
  empty = await upload('empty.txt', '')
})
afterAll(() => cloud.close())

async function get(range: string, more: Record<string, string> = {}, url = address) {
  const response = await fetch(url, { headers: { range, ...more } })
  const { status, headers } = response
  return { status, headers, text: await response.text(), of: headers.get('content-range') }
}
const WHOLE = { status: 200, text: DIGITS, of: null }

/** What lies between the boundaries of a multipart answer: each part's range and bytes. */
function partsOf({ headers, text }: Awaited<ReturnType<typeof get>>): [string | undefined, string][] {
  const boundary = /^multipart\/byteranges; boundary=(.+)$/.exec(headers.get('content-type') ?? '')?.[1]
  expect(Number(headers.get('content-length'))).toBe(text.length)
  const [before, ...parts] = text.split(`\r\n--${boundary}`)
  expect([before, parts.pop()]).toEqual(['', '--\r\n'])
  return parts.map((part) => {
    const [head = '', body = ''] = part.split('\r\n\r\n')
    expect(head).toContain('content-type: text/plain')
    return [/content-range: (.+)/.exec(head)?.[1], body]
  })
}

describe('one range', () => {
  it.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=9-9', '9', 'bytes 9-9/10'],
    ['bytes=5-99', '56789', 'bytes 5-9/10'],
    ['bytes=5-99999999999999999999999', '56789', 'bytes 5-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=-99', DIGITS, 'bytes 0-9/10'],
    ['BYTES=2-4', '234', 'bytes 2-4/10'],
    ['bytes= ,2-4, ', '234', 'bytes 2-4/10'],
    ['bytes=2-4,20-30', '234', 'bytes 2-4/10'],
    ['bytes=2-5,4-7', '234567', 'bytes 2-7/10'],
  ])('%s', async (range, text, of) => {
    const answer = await get(range)
    expect(answer).toMatchObject({ status: 206, text, of })
    expect(answer.headers.get('content-length')).toBe(String(text.length))
    expect(answer.headers.get('accept-ranges')).toBe('bytes')
  })
})

describe('several ranges', () => {
  it('come as parts, in the order asked for', async () => {
    const answer = await get('bytes=7-8, 0-1,-1')
    expect(answer).toMatchObject({ status: 206, of: null })
    expect(partsOf(answer)).toEqual([
      ['bytes 7-8/10', '78'],
      ['bytes 0-1/10', '01'],
      ['bytes 9-9/10', '9'],
    ])
  })

  it('that overlap are one, and too many are the whole', async () => {
    expect(partsOf(await get('bytes=8-,4-5,0-2,1-3'))).toEqual([
      ['bytes 0-3/10', '0123'],
      ['bytes 4-5/10', '45'],
      ['bytes 8-9/10', '89'],
    ])
    expect(await get(`bytes=${Array(100).fill('0-0').join()}`)).toMatchObject(WHOLE)
  })
})

it.each(['bytes=10-', 'bytes=10-20', 'bytes=99999999999999999999-', 'bytes=-0', 'bytes=10-,-0'])(
  'nothing satisfies %s',
  async (range) => {
    expect(await get(range)).toMatchObject({ status: 416, of: 'bytes */10' })
  },
)

it.each([
  'lines=1-2',
  'bytes',
  'bytes=',
  'bytes=,',
  'bytes=-',
  'bytes=4-2',
  'bytes=a-b',
  'bytes=1-2-3',
  'bytes=0x1-2',
  'bytes=1-2,x',
])('%s is ignored', async (range) => {
  expect(await get(range)).toMatchObject(WHOLE)
})

it('an empty file has no ranges', async () => {
  expect(await get('bytes=0-', {}, empty)).toMatchObject({ status: 416, of: 'bytes */0' })
  expect(await get('bytes=-5', {}, empty)).toMatchObject({ status: 200, text: '', of: null })
})

it('a HEAD is about the whole', async () => {
  const { status, headers } = await fetch(address, { method: 'HEAD', headers: { range: 'bytes=2-4' } })
  expect([status, headers.get('content-length'), headers.get('content-range')]).toEqual([200, '10', null])
  expect([headers.get('accept-ranges'), headers.get('content-type')]).toEqual(['bytes', 'text/plain'])
})

describe('If-Range', () => {
  it('gives the range of what has not changed, else the whole', async () => {
    const { headers } = await fetch(address)
    const [etag, modified] = [headers.get('etag')!, headers.get('last-modified')!]
    cloud.setClockOffset(5_000)
    const range = 'bytes=2-4'
    expect((await get(range, { 'if-range': etag })).text).toBe('234')
    expect((await get(range, { 'if-range': modified })).text).toBe('234')
    expect(await get(range, { 'if-range': '"another"' })).toMatchObject(WHOLE)
    expect(await get(range, { 'if-range': `W/${etag}` })).toMatchObject(WHOLE)
    expect(await get(range, { 'if-range': new Date(Date.parse(modified) + 1000).toUTCString() })).toMatchObject(WHOLE)
    expect(await get('bytes=99-', { 'if-range': '"another"' })).toMatchObject(WHOLE)
    cloud.setClockOffset(0)
  })
})
