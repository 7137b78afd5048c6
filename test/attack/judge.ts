import { createHash } from 'node:crypto'
import { journalId } from '../../cloudfunctions/frame/commit'
import type { Stored } from '../cloudfunctions/documents'
import { documentsOf } from '../cloudfunctions/stored'
import type { World } from '../world'
import { entitled, type Viewer } from './cast'
import type { Operation } from './inputs'
import type { Markers } from './markers'
import { whoMayChange } from './rights'

export interface Findings {
  calls: number
  crossed: string[]
  lost: string[]
  crashes: string[]
}
export const nothingYet = (): Findings => ({ calls: 0, crossed: [], lost: [], crashes: [] })

export interface Reply {
  status: number
  text: string
}

/** A write that was acknowledged. */
export interface Acknowledged {
  viewer: Viewer
  operation: Operation
  body: string
  journalId: string
}

type Snapshot = Map<string, { name: keyof Stored; doc: never; hash: string }>

/** Looks at every answer, and at what the database holds between the calls of one caller and those of the next. */
export class Judge {
  readonly acknowledged: Acknowledged[] = []
  /** answers by code */
  readonly tally: Record<string, number> = {}
  constructor(
    readonly markers: Markers,
    readonly findings: Findings,
  ) {}

  /** @returns whether the call was let through */
  hear(viewer: Viewer, operation: Operation, body: string, { status, text }: Reply): boolean {
    this.findings.calls++
    const what = `${viewer.name}: ${operation.path} ${body.slice(0, 300)}`
    const answer = parsed(text)
    const code = answer?.ok ? 'OK' : (answer?.error?.code ?? `HTTP ${status}`)
    this.tally[code] = (this.tally[code] ?? 0) + 1
    if (!answer || status >= 500) this.findings.crashes.push(`${what} → ${status} ${text.slice(0, 300)}`)
    for (const planted of this.markers.leaked(viewer, text, body))
      this.findings.crossed.push(`${what} ← ${planted.kind} of ${JSON.stringify(planted.owner)}`)
    if (answer?.ok && operation.meta.writes) this.#note(viewer, operation, body)
    return answer?.ok === true
  }

  #note(viewer: Viewer, operation: Operation, body: string): void {
    const { requestId } = JSON.parse(body || '{}') as { requestId?: string } // an empty body is an empty input
    if (!requestId || operation.row.ownSession) return
    const context = { caller: { personId: viewer.personId }, action: operation.path.replace('/', '.') }
    this.acknowledged.push({ viewer, operation, body, journalId: journalId(context, { requestId }) })
  }

  /** Everything that belongs to somebody. */
  async look(world: Pick<World, 'cloud'>): Promise<Snapshot> {
    const seen: Snapshot = new Map()
    for (const name of Object.keys(whoMayChange) as (keyof Stored)[]) {
      for (const doc of await documentsOf<{ _id: string }>(world, name)) {
        const hash = createHash('sha256').update(JSON.stringify(doc)).digest('base64')
        seen.set(`${name} ${doc._id}`, { name, doc: doc as never, hash })
      }
    }
    return seen
  }

  /** What has changed in between can only be the work of these callers. */
  compare(before: Snapshot, after: Snapshot, viewers: readonly Viewer[]): void {
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(key), after.get(key)]
      if (was?.hash === is?.hash) continue
      const { owner, by, effect } = whoMayChange[(was ?? is)!.name]!
      for (const state of [was, is]) {
        if (!state || effect?.(state.doc) || viewers.some((viewer) => entitled(viewer, by, owner(state.doc)))) continue
        const who = viewers.map(({ name }) => name).join(', ')
        this.findings.crossed.push(`${who}: ${was ? (is ? 'changed' : 'removed') : 'made'} ${key}`)
        break
      }
    }
  }

  /** Whether what was acknowledged is in the journal, where each write stands in the same transaction as its effect. */
  async settle(world: Pick<World, 'cloud'>): Promise<void> {
    const found = new Set<string>()
    const ids = [...new Set(this.acknowledged.map((each) => each.journalId))]
    for (let start = 0; start < ids.length; start += 500) {
      const where = { _id: { $in: ids.slice(start, start + 500) } }
      for (const { _id } of await documentsOf<{ _id: string }>(world, 'journal', where)) found.add(_id)
    }
    for (const { viewer, operation, body, journalId } of this.acknowledged)
      if (!found.has(journalId)) this.findings.lost.push(`${viewer.name}: ${operation.path} ${body.slice(0, 300)}`)
    this.acknowledged.length = 0
  }
}

interface Answer {
  ok?: boolean
  error?: { code: string }
}
function parsed(text: string): Answer | null {
  try {
    const answer = JSON.parse(text) as Answer
    return typeof answer.ok === 'boolean' ? answer : null
  } catch {
    return null
  }
}
