import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startFront } from '../../dev/front'
import { seedPersonaSessions } from '../../dev/personas'
import { seedTown } from '../../dev/seed'
import { eachOf } from '../at-once'
import { sessionFor } from '../cloudfunctions/people'
import { Scene } from '../cloudfunctions/scene'
import { openWorld, type World } from '../world'
import { assemble, type Viewer } from './cast'
import { Inputs, type Operation } from './inputs'
import { type Findings, Judge, type Reply } from './judge'
import { Markers } from './markers'
import { type Bundle, markParties, plant } from './plants'

/** What is attacked: the product on a local CloudBase, behind the server that browsers see, with everybody's things marked. */
export class Town {
  viewers: Viewer[] = []
  bundles: Bundle[] = []
  readonly scene: Scene
  readonly inputs: Inputs
  readonly judge: Judge
  /** what the last session left; null once something else has happened */
  #seen: Awaited<ReturnType<Judge['look']>> | null = null

  private constructor(
    readonly dataDir: string,
    readonly world: World,
    readonly front: { url: string; close(): Promise<void> },
    readonly random: () => number,
    findings: Findings,
  ) {
    this.scene = new Scene(world)
    this.inputs = new Inputs(random)
    this.judge = new Judge(new Markers(random), findings)
  }

  /** @param functionsDir other functions than those of this checkout */
  static async open(random: () => number, findings: Findings, functionsDir?: string): Promise<Town> {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'attack-'))
    writeFileSync(path.join(dataDir, 'index.html'), 'the app')
    const world = await openWorld({ dataDir, ...(functionsDir && { functionsDir }) })
    await seedTown(world.cloud)
    await seedPersonaSessions(world.cloud)
    await world.cloud.runTimer('jobs', 'tick')
    const town = new Town(dataDir, world, await startFront(world.cloud, 0, dataDir), random, findings)
    town.viewers = await assemble(town.scene)
    await markParties(town.scene, town.judge.markers)
    return town
  }

  /** New things for everybody: the calls before may have used the former up. */
  async furnish(): Promise<void> {
    this.#seen = null
    await this.inputs.renew(this.scene)
    this.bundles = await plant(this.scene, this.judge.markers)
  }

  /** Somebody who may call this, as the abuse table has it; anybody where nobody may. */
  somebodyFor({ row }: Operation): Viewer {
    const who = row.who as Record<string, string>
    const may = this.viewers.filter(({ name }) => who[name] === 'OK')
    return this.inputs.pick(may.length > 0 ? may : this.viewers)
  }

  /** Somebody calls, and what comes of it is judged. */
  async call(viewer: Viewer, operation: Operation, body: string): Promise<boolean> {
    const own = operation.row.ownSession && viewer.personId
    const token = own ? await sessionFor(this.world, own) : viewer.token
    const reply = await post(this.world.cloud.url, token, operation.path, body)
    const next = /"next":"([^"]+)"/.exec(reply.text)?.[1]
    if (next) this.inputs.cursors.push(next)
    return this.judge.hear(viewer, operation, body, reply)
  }

  /** Several calls of the same people at once; what changes meanwhile is theirs. */
  async session(viewers: readonly Viewer[], calls: readonly (() => Promise<unknown>)[]): Promise<void> {
    const before = this.#seen ?? (await this.judge.look(this.world))
    await eachOf(calls, async (call) => void (await call()))
    this.#seen = await this.judge.look(this.world)
    this.judge.compare(before, this.#seen, viewers)
  }

  /** Stops it; the data stays for whoever starts it again. */
  async close(): Promise<void> {
    await this.judge.settle(this.world)
    await this.front.close()
    await this.world.close()
  }

  remove = () => rmSync(this.dataDir, { recursive: true, force: true })
}

/** Over HTTP, as a browser's page calls; a connection that breaks is status 0. */
export async function post(url: string, token: string | null, operation: string, body: string): Promise<Reply> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  try {
    const reply = await fetch(`${url}/call/${operation}`, { method: 'POST', headers, body })
    return { status: reply.status, text: await reply.text() }
  } catch (error) {
    return { status: 0, text: String(error) }
  }
}
