import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beijingInstant, beijingIso } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { afterAll, describe, expect, it } from 'vitest'
import { steps } from '../../dev/walk/steps'
import { townOf } from '../../dev/walk/town'
import { Walker } from '../../dev/walk/walker'

const root = path.resolve(import.meta.dirname, '../..')
let server: ChildProcess | null = null

/**
 * `npm start` as a script would run it, on any free port; resolves to its URL once it says that it is ready.
 * @param step which of the walk: each has half an hour, as a service and the way to it take, and time does not run back over a restart
 */
function start(data: string, step: number): Promise<string> {
  const now = beijingIso(beijingInstant(localDate('2026-09-30'), '09:00') + step * 30 * 60_000)
  const args = ['--import', 'tsx', 'dev/start.mts', '--no-client', '--port', '0', '--data', data, '--now', now]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  server = child
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk
      const url = /打开 (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1]
      if (url) resolve(url)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', (code) => reject(new Error(`server ended with ${code}: ${output}`)))
  })
}

function stop(signal: NodeJS.Signals): Promise<number | null> {
  const child = server!
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  child.kill(signal)
  return ended
}

/** What the clock says there: over restarts it never runs back. */
const clock = async (url: string) => ((await (await fetch(`${url}/health`)).json()) as { now: number }).now

/** All that a killed server leaves behind. */
const home = mkdtempSync(path.join(tmpdir(), 'walk-'))
afterAll(() => {
  server?.kill('SIGKILL')
  rmSync(home, { recursive: true, force: true })
})

/** The walk that shows that the main job needs no screen, and that a server killed after any step has lost nothing. */
describe('the walk, by HTTP calls only, with kill -9 and a restart after every step', () => {
  const walk = new Walker('')
  let latest = 0
  for (const [at, { title, act, done }] of steps.entries()) {
    it(title, async () => {
      walk.url = await start(home, at)
      try {
        expect(await clock(walk.url)).toBeGreaterThan(latest)
        expect(done(await townOf(walk)), 'before it').toBe(false)
        expect(await act(walk)).not.toBe('')
        expect(done(await townOf(walk)), 'after it').toBe(true)
        latest = await clock(walk.url)
      } finally {
        await stop('SIGKILL')
      }
    })
  }

  it('starts once more, and stops cleanly on SIGTERM', async () => {
    await start(home, steps.length)
    expect(await stop('SIGTERM')).toBe(0)
  })
})
