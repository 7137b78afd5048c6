import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, it } from 'vitest'
import { COLLECTIONS, ENV, Ledger } from '../../crash/ledger'
import { connect, load, prepare } from '../../crash/load'
import { verify } from '../../crash/verify'
import { startCloud, temporaryFolder } from './cloud'

const PACKAGE = path.resolve(import.meta.dirname, '../..')

/** The long campaign is `npm run crash`; this shows that it would see what it looks for. */
it('sees each kind of loss', async () => {
  const cloud = await startCloud({ env: ENV, collections: COLLECTIONS })
  const app = connect(cloud.url)
  const ledger = new Ledger()
  await prepare(app)
  const writing = load(app, ledger, 1, Math.random)
  await expect
    .poll(() => [ledger.entries.size, ledger.transfers.size, ledger.files.size, ledger.seatsTaken].every((n) => n > 3))
    .toBe(true)
  cloud.faults.plan([{ action: '*', kind: 'lost before' }])
  await writing
  cloud.faults.clear()
  cloud.setClockOffset(31_000) // past the transactions that were left open, whose documents plain writes wait for
  expect(await verify(app, ledger)).toEqual({ lost: 0, torn: 0 })

  const db = app.database()
  await db
    .collection('entries')
    .doc([...ledger.entries][0]!)
    .remove()
  expect(await verify(app, ledger, 1)).toEqual({ lost: 1, torn: 0 })
  await db
    .collection('entries')
    .doc([...ledger.entries][1]!)
    .update({ text: 'half' })
  expect(await verify(app, ledger)).toEqual({ lost: 1, torn: 1 })
  await db
    .collection('accounts')
    .doc('a0')
    .update({ balance: db.command.inc(1) })
  expect(await verify(app, ledger)).toEqual({ lost: 1, torn: 2 })
  await db
    .collection('seats')
    .doc('slot')
    .update({ left: db.command.inc(ledger.seatsAttempted) })
  expect((await verify(app, ledger)).lost).toBeGreaterThan(1)
  const { lost } = await verify(app, ledger)
  const [kept, damaged] = [...ledger.files.keys()]
  await app.deleteFile({ fileList: [`cloud://${ENV}.local-${ENV}/${kept}`] })
  await app.uploadFile({ cloudPath: damaged!, fileContent: Buffer.from('other') })
  expect(await verify(app, ledger)).toEqual({ lost: lost + 1, torn: 3 })
  await cloud.close()
})

/** Starts the process of the campaign on a folder; its url. */
async function serve(dataDir: string) {
  const child = fork(path.join(PACKAGE, 'crash/server.ts'), [dataDir], { execArgv: ['--import', 'tsx'] })
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  return { child, url }
}

it('keeps what was committed just before a planned crash', async () => {
  const dataDir = temporaryFolder()
  const first = await serve(dataDir)
  const rules = [{ action: 'database.insertDocument', kind: 'crash after' }]
  await fetch(`${first.url}/console/faults`, { method: 'POST', body: JSON.stringify({ rules }) })
  const gone = once(first.child, 'exit')
  const insertion = connect(first.url).database().collection('entries').add({ _id: 'written' })
  await expect(insertion).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(await gone).toEqual([null, 'SIGKILL'])
  const second = await serve(dataDir)
  expect((await connect(second.url).database().collection('entries').doc('written').get()).data).toEqual([
    { _id: 'written' },
  ])
  second.child.kill('SIGKILL')
})

it('loses nothing over a few kills', async () => {
  const output = await new Promise<string>((resolve) => {
    const child = fork(path.join(PACKAGE, 'cli.ts'), ['crash', '4'], { execArgv: ['--import', 'tsx'], stdio: 'pipe' })
    let text = ''
    child.stdout!.on('data', (chunk) => {
      text += chunk
    })
    child.on('exit', () => resolve(text))
  })
  expect(output.trim().split('\n').at(-1)).toBe('crash: kills=4 lost=0 torn=0')
}, 60_000)
