import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { exportEnvironment, importEnvironment } from '../../backup/backup'
import type { LocalCloud } from '../../index'
import { sdk, startCloud, temporaryFolder } from './cloud'

const collections = ['things']
const indexes = [{ collection: 'things', name: 'by_n', keys: [['n', 1]] as ['n', 1][], unique: true }]

/** Everything that a person could ask of the environment. */
async function everything(cloud: LocalCloud) {
  const { data } = await sdk(cloud).database().collection('things').orderBy('n', 'asc').limit(1000).get()
  const files = cloud.storage
    .list()
    .map(({ path, size, etag, uploadedAt, fileID }) => ({ path, size, etag, uploadedAt, fileID }))
  const bytes = await Promise.all(
    files.map(async ({ fileID }) => (await cloud.storage.read(fileID)).toString('base64')),
  )
  return { data, files, bytes, sent: cloud.wechat.sent() }
}

it('restores an environment identical to the one that was exported while it ran', async () => {
  const folder = temporaryFolder()
  const archive = path.join(temporaryFolder(), 'environment.tar.gz')
  const original = await startCloud({ dataDir: folder, collections, indexes })
  const things = sdk(original).database().collection('things')
  for (let n = 0; n < 30; n++)
    await things.add({
      n,
      at: new Date(n),
      text: '文'.repeat(n),
      place: new (sdk(original).database().Geo.Point)(116, 40),
    })
  for (const size of [0, 511, 512, 513, 200_000])
    await sdk(original).uploadFile({ cloudPath: `文件/${size}.bin`, fileContent: randomBytes(size) })
  original.wechat.accept('alice', 'booked', 2)
  original.wechat.subscriptions.send({ touser: 'alice', template_id: 'booked', data: { thing1: { value: '好' } } })
  await exportEnvironment(folder, archive)
  const before = await everything(original)
  await original.close()

  const restoredFolder = path.join(temporaryFolder(), 'restored')
  await importEnvironment(archive, restoredFolder)
  const restored = await startCloud({ dataDir: restoredFolder, collections, indexes })
  expect(before.data).toHaveLength(30)
  expect(before.files).toHaveLength(5)
  expect(await everything(restored)).toEqual(before)
  await expect(sdk(restored).database().collection('things').add({ n: 3 })).rejects.toMatchObject({
    code: expect.any(String),
  })
  const message = { touser: 'alice', template_id: 'booked', data: { thing1: { value: '好' } } }
  expect([restored.wechat.subscriptions.send(message), restored.wechat.subscriptions.send(message)]).toMatchObject([
    { errcode: 0 },
    { errcode: 43101 },
  ])
  await restored.close()

  expect(execFileSync('tar', ['tzf', archive], { encoding: 'utf8' }).trim().split('\n')).toHaveLength(2 + 5)
  await expect(exportEnvironment(restoredFolder, archive)).rejects.toThrow('EEXIST')
  await expect(importEnvironment(archive, restoredFolder)).rejects.toThrow('not empty')
})

it('restores nothing from a damaged archive', async () => {
  const folder = temporaryFolder()
  const archive = path.join(temporaryFolder(), 'environment.tar.gz')
  const cloud = await startCloud({ dataDir: folder })
  await sdk(cloud).uploadFile({ cloudPath: 'a.bin', fileContent: randomBytes(50_000) })
  await cloud.close()
  await exportEnvironment(folder, archive)
  const whole = readFileSync(archive)
  for (const damaged of [
    whole.subarray(0, whole.length - 2000),
    Buffer.concat([whole.subarray(0, 5000), Buffer.alloc(50), whole.subarray(5050)]),
  ]) {
    const file = path.join(temporaryFolder(), 'damaged.tar.gz')
    writeFileSync(file, damaged)
    const target = path.join(temporaryFolder(), 'restored')
    await expect(importEnvironment(file, target)).rejects.toThrow()
    expect(() => readFileSync(path.join(target, 'platform.db'))).toThrow('ENOENT')
  }
})

/** An archive of these files of `folder`, by the system's own program. */
function archived(folder: string, ...names: string[]): string {
  const file = path.join(temporaryFolder(), 'other.tar.gz')
  execFileSync('tar', ['czPf', file, '-C', folder, ...names], { stdio: 'ignore' })
  return file
}

it('restores nothing from an archive that ends too early, lacks a database or would write elsewhere', async () => {
  const folder = temporaryFolder()
  const whole = path.join(temporaryFolder(), 'environment.tar.gz')
  await (await startCloud({ dataDir: folder })).close()
  await exportEnvironment(folder, whole)
  const tar = gunzipSync(readFileSync(whole))
  const short = path.join(temporaryFolder(), 'short.tar.gz')
  writeFileSync(short, gzipSync(tar.subarray(0, tar.length - 20_000)))
  const spoilt = path.join(temporaryFolder(), 'spoilt.tar.gz')
  writeFileSync(spoilt, gzipSync(tar.fill('?', 0, 20)))
  const inner = path.join(temporaryFolder(), 'inner')
  mkdirSync(inner)
  for (const name of ['documents.db', 'platform.db', '../outside']) writeFileSync(path.join(inner, name), 'x')
  const incomplete = archived(inner, 'documents.db')
  const outside = archived(inner, 'documents.db', 'platform.db', '../outside')
  symlinkSync('/etc', path.join(inner, 'link'))
  const link = archived(inner, 'documents.db', 'platform.db', 'link')
  for (const archive of [short, spoilt, incomplete, outside, link]) {
    const parent = temporaryFolder()
    await expect(importEnvironment(archive, path.join(parent, 'restored')), archive).rejects.toThrow()
    expect(readdirSync(parent)).toEqual([])
  }
})
