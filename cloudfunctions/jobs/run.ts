import { counted } from '../modules/system/minutes'
import { sinceRest } from '../modules/system/since-rest'
import { endLease, restedOf, takeLease } from '../store/leases'
import { tasks as store, type TaskDoc } from '../store/tasks'
import type { JobDeps, Task } from './tasks/task'

/** As long as the platform lets a function run: a runner that died is replaced after it. */
const leaseMs = 60_000
/** When no slice is begun any more; one slice takes a second or two. */
const budgetMs = 40_000

export type Report = Record<string, number | string>

/**
 * One tick: the tasks that are due, the one that waited longest first, a slice each in turn, until nothing is left or the time is up.
 * So twenty thousand recipients keep nobody else's message waiting for longer than one slice.
 */
export async function tick(deps: JobDeps, tasks: readonly Task[], request: string): Promise<Report> {
  const { documents, now } = deps
  const began = now()
  if (!(await takeLease(documents, 'tick', began, leaseMs))) return { running: 'elsewhere' }
  const report: Report = {}
  let rested: Record<string, number> = {}
  try {
    rested = { ...(await restedOf(documents, 'tick')) }
    const known = await store.getAll(
      documents,
      tasks.map(({ name }) => name),
    )
    const waiting = tasks
      .map((task) => ({ task, doc: sinceRest(known.get(task.name) ?? blank(task), rested[task.name]) }))
      .filter(({ task, doc }) => doc.behind || doc.endedAt === null || isOver(doc.endedAt, task.restMs, began))
      .sort((a, b) => (a.doc.startedAt ?? 0) - (b.doc.startedAt ?? 0))
    while (waiting.length > 0 && now() - began < budgetMs) {
      const { task, doc } = waiting.shift()!
      const after = await slice(deps, task, doc, request)
      if (after?.isIdle) rested[task.name] = after.doc.endedAt!
      if (after === null) report[task.name] = 'failed'
      else {
        report[task.name] = Number(report[task.name] ?? 0) + after.done
        if (after.doc.behind) waiting.push({ task, doc: after.doc })
      }
    }
  } finally {
    await endLease(documents, 'tick', rested)
  }
  return report
}

/** A clock that was set back must not keep a task from running. */
const isOver = (endedAt: number, restMs: number, now: number) => now >= endedAt + restMs || now < endedAt

const blank = (task: Task): TaskDoc => ({
  _id: task.name,
  turn: 0,
  state: task.start,
  startedAt: null,
  endedAt: null,
  behind: false,
  minutes: [],
})

/** One task's failure is logged and counted and does not keep the others from running. null: it failed. */
async function slice(deps: JobDeps, task: Task, doc: TaskDoc, request: string) {
  const startedAt = deps.now()
  try {
    const { state, done, more } = await task.run(deps, doc.state)
    const endedAt = deps.now()
    const after = { ...doc, state, startedAt, endedAt, behind: more, minutes: counted(doc.minutes, endedAt, done, 0) }
    const isIdle = told(doc) === told(after)
    return { doc: isIdle ? after : await keep(deps, doc, after), done, isIdle }
  } catch (error) {
    const log = (failure: unknown) =>
      deps.log({ level: 'error', event: 'task', operation: task.name, request, detail: String(failure) })
    log(error)
    const minutes = counted(doc.minutes, deps.now(), 0, 1)
    await keep(deps, doc, { ...doc, startedAt, endedAt: deps.now(), behind: false, minutes }).catch(log)
    return null
  }
}

const told = ({ state, minutes, behind }: TaskDoc) => JSON.stringify([state, minutes, behind])

/** A state that somebody else has moved on in the meantime is left alone. */
async function keep({ documents }: JobDeps, before: TaskDoc, after: TaskDoc): Promise<TaskDoc> {
  const { _id, turn, ...fields } = { ...after, turn: before.turn + 1 }
  if (before.turn === 0 && (await store.add(documents, { _id, turn, ...fields }))) return { _id, turn, ...fields }
  const moved = await store.updateWhere(documents, { _id, turn: before.turn }, { turn, ...fields })
  if (moved === 0) throw new Error(`${_id} went on elsewhere`)
  return { _id, turn, ...fields }
}
