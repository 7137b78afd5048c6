import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalCloud } from '../../index'
import { fixture, sdk, startCloud, temporaryFolder } from './cloud'

let cloud: LocalCloud
const dataDir = temporaryFolder()
beforeAll(async () => {
  cloud = await startCloud({ dataDir })
})
afterAll(() => cloud.close())

const upload = (cloudPath: string, fileContent: Buffer) => sdk(cloud).uploadFile({ cloudPath, fileContent })

describe('storage through the SDK', () => {
  it('gives back the bytes that were uploaded', async () => {
    for (const [name, bytes] of [
      ['空.txt', Buffer.alloc(0)],
      ['a b/图 片.png', randomBytes(300_000)],
    ] as const) {
      const { fileID } = await upload(name, bytes)
      expect(fileID).toBe(`cloud://local-test.local-local-test/${name}`)
      const { fileContent } = await sdk(cloud).downloadFile({ fileID })
      expect(fileContent).toEqual(bytes)
    }
  })

  it('takes a stream and writes to a file', async () => {
    const bytes = randomBytes(2_000_000)
    const source = path.join(temporaryFolder(), 'source.bin')
    writeFileSync(source, bytes)
    const { fileID } = await sdk(cloud).uploadFile({ cloudPath: 'streamed.bin', fileContent: createReadStream(source) })
    expect(
      createHash('sha256')
        .update(await cloud.storage.read(fileID))
        .digest('hex'),
    ).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('replaces a file of the same path and keeps one copy', async () => {
    const blobs = () => readdirSync(path.join(dataDir, 'storage')).length
    const { fileID } = await upload('twice.txt', Buffer.from('first'))
    const before = blobs()
    await upload('twice.txt', Buffer.from('second'))
    expect(String((await sdk(cloud).downloadFile({ fileID })).fileContent)).toBe('second')
    expect(blobs()).toBe(before)
  })

  it('deletes, and says which files never were', async () => {
    const { fileID } = await upload('gone.txt', Buffer.from('x'))
    const absent = fileID.replace('gone', 'absent')
    const { fileList } = await sdk(cloud).deleteFile({ fileList: [fileID, absent, 'cloud://other.bucket/x'] })
    expect(fileList.map(({ code }) => code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST', 'STORAGE_FILE_NONEXIST'])
    await expect(sdk(cloud).downloadFile({ fileID })).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
  })

  it('copies, moves, and respects overwrite', async () => {
    await upload('from/a.txt', Buffer.from('a'))
    await upload('kept/a.txt', Buffer.from('kept'))
    const { fileList } = await sdk(cloud).copyFile({
      fileList: [
        { srcPath: 'from/a.txt', dstPath: 'to/a.txt' },
        { srcPath: 'from/a.txt', dstPath: 'kept/a.txt', overwrite: false },
        { srcPath: 'from/a.txt', dstPath: 'moved/a.txt', removeOriginal: true },
        { srcPath: 'absent/a.txt', dstPath: 'x/a.txt' },
      ],
    })
    expect(fileList.map(({ code }) => code)).toEqual([
      'SUCCESS',
      'STORAGE_REQUEST_FAIL',
      'SUCCESS',
      'STORAGE_FILE_NONEXIST',
    ])
    const stored = cloud.storage.list().map((file) => file.path)
    expect(stored).toEqual(expect.arrayContaining(['kept/a.txt', 'moved/a.txt', 'to/a.txt']))
    expect(stored).not.toContain('from/a.txt')
    expect(String(await cloud.storage.read('cloud://local-test.local-local-test/kept/a.txt'))).toBe('kept')
  })

  it('states size and type', async () => {
    const { fileID } = await upload('info.pdf', Buffer.from('12345'))
    const { fileList } = await sdk(cloud).getFileInfo({ fileList: [fileID] })
    expect(fileList[0]).toMatchObject({ size: 5, mime: 'application/pdf', fileName: 'info.pdf', code: 'SUCCESS' })
  })

  it('refuses paths that leave the bucket or would not survive a url', async () => {
    const long = 'x'.repeat(851)
    for (const bad of [
      '../x',
      'a/../../x',
      '/etc/passwd',
      'a//b',
      './a',
      'a/',
      'a\0b',
      'a\\b',
      'a?b',
      'a#b',
      'a%2e',
      '',
      long,
    ])
      await expect(upload(bad, Buffer.from('x')), bad).rejects.toMatchObject({ code: 'STORAGE_REQUEST_FAIL' })
    expect(cloud.storage.list().map((file) => file.path)).not.toContain('x')
  })
})

it('keeps files across a restart and sweeps what a crash left behind', async () => {
  const folder = temporaryFolder()
  const first = await startCloud({ dataDir: folder })
  const { fileID } = await sdk(first).uploadFile({ cloudPath: 'kept.txt', fileContent: Buffer.from('kept') })
  await first.close()
  mkdirSync(path.join(folder, 'storage'), { recursive: true })
  writeFileSync(path.join(folder, 'storage', 'half-written.part'), 'torn')
  const second = await startCloud({ dataDir: folder })
  expect(String((await sdk(second).downloadFile({ fileID })).fileContent)).toBe('kept')
  const blobs = readdirSync(path.join(folder, 'storage'))
  expect(blobs.map((name) => readFileSync(path.join(folder, 'storage', name), 'utf8'))).toEqual(['kept'])
  await second.close()
})

it('lets users do what the rules of the path say', async () => {
  const storageRules = [
    { prefix: 'evidence/', read: 'admin' as const, write: 'admin' as const },
    { prefix: 'public/', read: 'all' as const, write: 'admin' as const },
  ]
  const ruled = await startCloud({ storageRules, functions: [fixture('authority')] })
  const putAs = (openid: string, path: string) =>
    ruled.storage.putAs(openid, path, Readable.from([Buffer.from(openid)]))
  await putAs('alice', 'own/a.txt')
  await expect(putAs('bob', 'own/a.txt')).rejects.toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
  await putAs('alice', 'own/a.txt')
  await expect(putAs('alice', 'evidence/a.txt')).rejects.toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
  await expect(putAs('alice', 'public/a.txt')).rejects.toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
  await sdk(ruled).uploadFile({ cloudPath: 'public/a.txt', fileContent: Buffer.from('open') })
  await sdk(ruled).uploadFile({ cloudPath: 'evidence/a.txt', fileContent: Buffer.from('closed') })
  expect(await (await fetch(`${ruled.url}/storage/public/a.txt`)).text()).toBe('open')
  expect((await fetch(`${ruled.url}/storage/own/a.txt`)).status).toBe(403)
  const paths = ['own/a.txt', 'public/a.txt', 'evidence/a.txt']
  const reads = async (openid: string) => {
    const { data } = (await ruled.invoke('authority', { paths }, { openid })) as { data: { read: boolean }[] }
    return data.map(({ read }) => read)
  }
  expect(await reads('alice')).toEqual([true, true, false])
  expect(await reads('bob')).toEqual([false, true, false])
  await ruled.close()
})
