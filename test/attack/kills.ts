import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cachedFunctions } from '../../dev/cached-functions'
import { eachOf } from '../at-once'
import { morning, openWorld } from '../world'
import type { Viewer } from './cast'
import { type Operation, operations } from './inputs'
import type { Judge } from './judge'
import { post, type Town } from './town'

/** Calls under way when the process is killed, or answered just before. */
const PER_KILL = 40

export interface Prepared {
  viewer: Viewer
  operation: Operation
  body: string
}

/** Writes that would succeed, each on a thing of its own; to be made while the town is open. */
export async function prepare(town: Town, calls: number): Promise<Prepared[]> {
  const prepared: Prepared[] = []
  const writing = operations.filter(({ row, schema }) => 'requestId' in schema.shape && !row.ownSession)
  while (prepared.length < calls) {
    const operation = town.inputs.pick(writing)
    const body = JSON.stringify(await operation.row.input(town.scene))
    prepared.push({ viewer: town.somebodyFor(operation), operation, body })
  }
  return prepared
}

/** `kill -9` in the middle of writes, again and again; each time what was acknowledged is asked for anew once it runs again. */
export async function kills(town: Town, prepared: readonly Prepared[], functionsDir?: string): Promise<void> {
  const { dataDir, judge, random } = town
  const functions = functionsDir ?? (await cachedFunctions())
  let server = await start(dataDir, functions)
  try {
    for (let from = 0; from < prepared.length; from += PER_KILL) {
      const acknowledged: Prepared[] = []
      const firing = eachOf(prepared.slice(from, from + PER_KILL), async (each) => {
        if (await sent(judge, server.url, each)) acknowledged.push(each)
      })
      // some have been answered by then, and some have not
      await Promise.race([firing, waitFor(() => acknowledged.length >= 1 + random() * PER_KILL * 0.7)])
      await kill(server.child)
      await firing
      server = await start(dataDir, functions)
      await eachOf(acknowledged, async (each) => {
        if (!(await sent(judge, server.url, each)))
          judge.findings.lost.push(`${each.viewer.name}: ${each.operation.path} was acknowledged before a kill`)
      })
    }
  } catch (error) {
    judge.findings.crashes.push(String(error))
  } finally {
    await kill(server.child)
  }
  const world = await openWorld({ dataDir, functionsDir: functions })
  await judge.settle(world)
  await world.close()
}

/** A call that breaks off with the process is none that can be judged. */
async function sent(judge: Judge, url: string, { viewer, operation, body }: Prepared): Promise<boolean> {
  const reply = await post(url, viewer.token, operation.path, body)
  if (reply.status !== 0) return judge.hear(viewer, operation, body, reply)
  judge.findings.calls++
  return false
}

async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(2)
}

async function start(dataDir: string, functionsDir: string): Promise<{ child: ChildProcess; url: string }> {
  const script = path.join(__dirname, 'server.mts')
  const args = [dataDir, functionsDir, String(morning)]
  const child = fork(script, args, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error('the cloud ended before it served')
    }),
  ])
  return { child, url: (message as { url: string }).url }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
