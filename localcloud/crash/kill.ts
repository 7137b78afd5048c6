import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ENV, Ledger } from './ledger'
import { connect, load, prepare } from './load'
import { type Damage, damagedPages, verify } from './verify'

/**
 * Starts the cloud, writes to it, kills it with SIGKILL at a random moment, and looks at what is left; `kills` times on one folder.
 * After each kill what that round wrote is checked, at the end everything.
 */
export async function crash(
  kills: number,
  random: () => number,
  progress: (done: number, damage: Damage) => void,
): Promise<Damage> {
  // As inside CloudBase, or the SDK asks the network whether it is there; silent, or it warns of requests that died with the server.
  const environment = {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: ENV,
    SILENCE: 'true',
  }
  Object.assign(process.env, environment)
  const dataDir = mkdtempSync(path.join(tmpdir(), 'crash-'))
  const damage: Damage = { lost: 0, torn: 0 }
  let server = await start(dataDir)
  const ledger = new Ledger()
  try {
    for (let round = 1; round <= kills; round++) {
      await prepare(connect(server.url))
      const writing = load(connect(server.url), ledger, round, random)
      await new Promise((resolve) => setTimeout(resolve, 30 + random() * 400))
      await kill(server.process)
      await writing
      for (const name of ['documents.db', 'platform.db']) damage.torn += damagedPages(path.join(dataDir, name))
      server = await start(dataDir)
      add(damage, await verify(connect(server.url), ledger, round))
      progress(round, damage)
    }
    add(damage, await verify(connect(server.url), ledger))
    return damage
  } finally {
    await kill(server.process)
    rmSync(dataDir, { recursive: true })
  }
}

function add(total: Damage, { lost, torn }: Damage) {
  total.lost += lost
  total.torn += torn
}

async function start(dataDir: string): Promise<{ process: ChildProcess; url: string }> {
  // beside this file, and as it is: TypeScript in the repository, JavaScript once built
  const server = path.join(__dirname, `server${path.extname(__filename)}`)
  const child = fork(server, [dataDir], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error('The server ended before it served')
    }),
  ])
  return { process: child, url: (message as { url: string }).url }
}

async function kill(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
