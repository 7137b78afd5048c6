import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalCloud } from '../../index'
import { sdk, startCloud } from './cloud'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.close())

const upload = (cloudPath: string, fileContent: Buffer) => sdk(cloud).uploadFile({ cloudPath, fileContent })
const link = async (fileID: string, maxAge = 60) => {
  const { fileList } = await sdk(cloud).getTempFileURL({ fileList: [{ fileID, maxAge }] })
  return fileList[0]!
}

describe('storage links', () => {
  it('expire with the clock of the cloud', async () => {
    const { fileID } = await upload('brief.txt', Buffer.from('x'))
    const { tempFileURL } = await link(fileID, 60)
    expect((await fetch(tempFileURL)).status).toBe(200)
    cloud.setClockOffset(61_000)
    expect((await fetch(tempFileURL)).status).toBe(403)
    cloud.setClockOffset(0)
  })

  it('are good for one file and one use', async () => {
    const { fileID } = await upload('mine.txt', Buffer.from('x'))
    await upload('yours.txt', Buffer.from('y'))
    const { tempFileURL } = await link(fileID)
    expect((await fetch(tempFileURL.replace('mine', 'yours'))).status).toBe(403)
    expect((await fetch(tempFileURL.split('?')[0]!)).status).toBe(403)
    expect((await fetch(tempFileURL, { method: 'PUT', body: 'z' })).status).toBe(403)
    expect((await fetch(tempFileURL, { method: 'DELETE' })).status).toBe(405)
    const asUpload = { authorization: tempFileURL.split('?')[1]! }
    expect((await fetch(`${cloud.url}/storage/mine.txt`, { method: 'PUT', body: 'z', headers: asUpload })).status).toBe(
      403,
    )
    const { data } = await sdk(cloud).getUploadMetadata({ cloudPath: 'mine.txt' })
    const elsewhere = data.url.replace('mine', 'theirs')
    const put = await fetch(elsewhere, { method: 'PUT', body: 'z', headers: { authorization: data.authorization } })
    expect(put.status).toBe(403)
    expect(await put.text()).toContain('<Code>AccessDenied</Code>')
    expect(String(await cloud.storage.read(fileID))).toBe('x')
  })

  it('serve ranges', async () => {
    const { fileID } = await upload('range.txt', Buffer.from('0123456789'))
    const { tempFileURL } = await link(fileID)
    const get = async (range: string) => {
      const response = await fetch(tempFileURL, { headers: { range } })
      return [response.status, await response.text(), response.headers.get('content-range')]
    }
    expect(await get('bytes=2-4')).toEqual([206, '234', 'bytes 2-4/10'])
    expect(await get('bytes=7-')).toEqual([206, '789', 'bytes 7-9/10'])
    expect(await get('bytes=-3')).toEqual([206, '789', 'bytes 7-9/10'])
    expect(await get('bytes=5-99')).toEqual([206, '56789', 'bytes 5-9/10'])
    expect((await get('bytes=10-'))[0]).toBe(416)
    expect(await get('lines=1-2')).toEqual([200, '0123456789', null])
  })

  it('answer a lost file and a malformed path', async () => {
    const { fileID } = await upload('lost.txt', Buffer.from('x'))
    const { tempFileURL } = await link(fileID)
    await sdk(cloud).deleteFile({ fileList: [fileID] })
    expect((await fetch(tempFileURL)).status).toBe(404)
    expect((await fetch(`${cloud.url}/storage/%E0%A4%A`)).status).toBe(400)
    expect((await fetch(`${cloud.url}/storage/a%00b`)).status).toBe(400)
  })
})
