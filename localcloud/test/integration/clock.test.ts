import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { startLocalCloud } from '../../index'
import { ENV, sdk } from './cloud'

const dataDir = mkdtempSync(path.join(tmpdir(), 'clock-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const DAY = 86_400_000
const open = (clockOffset: number) =>
  startLocalCloud({
    dataDir,
    env: ENV,
    collections: ['things'],
    indexes: [],
    functions: [],
    httpAccess: [],
    clockOffset,
  })

it('does not start before what is stored, whatever it is told, and later where it is told so', async () => {
  const first = await open(3 * DAY)
  await sdk(first).database().collection('things').add({ at: 'first' })
  first.setClockOffset(5 * DAY)
  await sdk(first).database().collection('things').add({ at: 'after a jump' })
  const stored = first.now()
  await first.close()

  for (const offset of [3 * DAY, 0, -DAY]) {
    const again = await open(offset)
    expect(again.now()).toBeGreaterThanOrEqual(stored)
    expect(again.now()).toBeLessThan(stored + DAY)
    await again.close()
  }
  const later = await open(9 * DAY)
  expect(later.now() - Date.now()).toBeGreaterThan(8.9 * DAY)
  await later.close()
})

it('goes on when its cloud is closed, for whoever still asks', async () => {
  const cloud = await open(20 * DAY)
  await cloud.close()
  cloud.setClockOffset(21 * DAY)
  expect(cloud.now() - Date.now()).toBeGreaterThan(20.9 * DAY)
})
