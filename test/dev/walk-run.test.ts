import { spawn } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personas } from '../../demo/index'
import { startFront } from '../../dev/front'
import { steps } from '../../dev/walk/steps'
import { startSlowNetwork } from '../e2e/slow'
import { morning, openWorld, type World } from '../world'

const root = path.resolve(import.meta.dirname, '../..')

/** `npm run walk` against this server: what it prints, and what a script is told by its exit. */
function walkOn(url: string): Promise<{ code: number | null; lines: string[]; complaint: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'dev/walk/run.mts', '--url', url], { cwd: root })
  let [output, complaint] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (output += chunk))
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, lines: output.trimEnd().split('\n'), complaint }))
  })
}

/** How many columns of a terminal stand before this in the line. */
const columnOf = (line: string, part: string) =>
  [...line.slice(0, line.indexOf(part))].reduce((sum, each) => sum + (each.charCodeAt(0) > 0x2e7f ? 2 : 1), 0)

describe('npm run walk', () => {
  let world: World
  let front: Awaited<ReturnType<typeof startFront>>
  beforeAll(async () => {
    // before the station opens, so that there is something to wait for
    world = await openWorld({ timers: true, now: morning - 3 * 3_600_000 })
    await world.cloud.runTimer('jobs', 'tick')
    front = await startFront(world.cloud, 0)
  })
  afterAll(async () => {
    await front?.close()
    await world?.close()
  })

  it('says so where no server answers, and exits with 1', async () => {
    const { code, complaint } = await walkOn('http://127.0.0.1:9')
    expect(code).toBe(1)
    expect(complaint).toContain('npm start')
  })

  it('ends at the step that was not done, says which and why, and exits with 1', async () => {
    const network = await startSlowNetwork(front.url, {
      ...{ latency: 0, loss: 0, seed: '', unanswered: { 'desk/complete': Number.POSITIVE_INFINITY } },
    })
    const { code, lines } = await walkOn(network.url)
    await network.close()
    expect(code).toBe(1)
    const rows = lines.slice(1, -2)
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.length).toBeLessThan(steps.length)
    expect(rows.map((row) => row.includes('没有办成：'))).toEqual(rows.map((_, at) => at === rows.length - 1))
    expect(lines.at(-1)).toBe(`walk: steps=${steps.length} failed=${rows.length}`)
  })

  it('prints a table of who did what and what came of it, and exits with 0', async () => {
    const { code, lines } = await walkOn(front.url)
    expect(lines.at(-1)).toBe(`walk: steps=${steps.length} failed=0`)
    expect(code).toBe(0)
    const [head, ...rows] = lines.slice(0, -2)
    expect(rows).toHaveLength(steps.length)
    for (const [at, { title, who }] of steps.entries()) {
      const row = rows[at]!
      const name = personas.find(({ id }) => id === who)!.label
      expect(row.startsWith(`${at + 1} `), row).toBe(true)
      expect(columnOf(row, title), row).toBe(columnOf(head!, '步骤'))
      expect(columnOf(row, name), row).toBe(columnOf(head!, '谁'))
      expect(row.slice(row.indexOf(name) + name.length).trim(), row).not.toBe('')
    }
  })
})
