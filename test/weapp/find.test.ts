import { instantOf } from '@shared/calendar/beijing'
import { encodeSnapshot } from '@shared/directory/snapshot-encode'
import { beforeAll, describe, expect, it } from 'vitest'
import { carriers } from '../../demo/index'
import { type Built, buildWeapp } from './built'
import { open } from './wechat'

let built: Built
beforeAll(async () => {
  built = await buildWeapp()
})

const snapshot = encodeSnapshot(carriers, instantOf('2026-11-20T10:00:00+08:00'))
const answers = {
  'directory/snapshot': ({ have }: { have?: string }) => ({
    version: snapshot.version,
    snapshot: have === snapshot.version ? null : snapshot,
    asOf: snapshot.asOf,
  }),
}
const bytes = (update: object | undefined) => Buffer.byteLength(JSON.stringify(update ?? ''))
const KEPT = 'directory'

describe('找服务 in the built package, without a browser', () => {
  it('draws the list that wx.cloud.callFunction brought', async () => {
    const storage = new Map<string, unknown>()
    const visit = open(built, 'pages/find/index', {}, { answers, storage })
    await visit.shows(`${carriers.length} 家`)
    expect(visit.calls).toContain('directory/snapshot')
    expect(visit.texts().filter((each) => carriers.some(({ name }) => name === each)).length).toBeGreaterThanOrEqual(6)
    expect(storage.get(KEPT)).toMatchObject({ version: snapshot.version })
  })

  it('draws its first list in one setData of 8 KB at most, from what is kept on the device', async () => {
    const storage = new Map<string, unknown>([[KEPT, { version: snapshot.version, snapshot }]])
    const visit = open(built, 'pages/find/index', {}, { answers: {}, storage })
    await visit.shows(`${carriers.length} 家`)
    const first = visit.updates.find((update) => JSON.stringify(update).includes(`${carriers.length} 家`))
    expect(bytes(first)).toBeLessThanOrEqual(8 * 1024)
    expect(visit.texts().join('')).toContain('（示例）')
  })

  it('says so when nothing comes, and offers to try again', async () => {
    const visit = open(built, 'pages/find/index', {}, { answers: {} })
    await visit.shows('再试一次')
  })
})
