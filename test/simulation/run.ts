import { createHash } from 'node:crypto'
import { setImmediate as settle } from 'node:timers/promises'
import { openDocuments } from '../../cloudfunctions/platform/documents'
import { openStorage } from '../../cloudfunctions/platform/storage'
import { LostConnection, seeded, transactionConflict } from '../../localcloud'
import { perform, type Told, type World } from './calls'
import { config, derive, MORNING } from './cast'
import type { Held } from './gate'
import type { Fault, Schedule } from './schedule'
import type { Dump, Stage } from './stage'

/** Crashed and unanswered calls are sent again, with the same key, at most so often in all; by then a dead one's locks are gone. */
const ATTEMPTS = 4
const BEFORE_ASKING_AGAIN = 11_000
const ASKS_AGAIN = 'asks again'
/** A refusal that says nothing about the call itself. */
export const PASSING: ReadonlySet<string> = new Set(['INTERNAL', 'BUSY', 'ECONNRESET'])

export interface Entry {
  /** place of the call in the schedule */
  call: number
  attempt: number
  /** milliseconds of the schedule's clock */
  at: number
  told: Told | 'crashed'
}

/** One decision of the scheduler: where everybody stood, who went on, and what befell the step. */
export interface Decision {
  picture: string[]
  /** undefined: nobody could, so time went on */
  key: string | undefined
  fault: Fault['kind'] | undefined
}

export interface History {
  entries: Entry[]
  /** what reached WeChat, by the page that each message opens */
  sent: string[]
  /** whom a station saw that an edit of its timetable touches: booking and start */
  shown: ReadonlySet<string>
  final: Dump
  decisions: Decision[]
}

/** Wraps what the functions see of the database; for planting a defect. */
export type Plant = (documents: ReturnType<typeof openDocuments>, stage: Stage) => ReturnType<typeof openDocuments>

/** One schedule on one stage. */
class Performance {
  readonly entries: Entry[] = []
  readonly sent: string[] = []
  readonly decisions: Decision[] = []
  readonly #seen: World['seen'] = new Map()
  readonly #shown: World['shown'] = new Set()
  readonly #crashes = new Map<string, () => void>()
  readonly #callers: Promise<void>[]
  #finished = 0

  constructor(
    readonly stage: Stage,
    readonly schedule: Schedule,
    readonly plant: Plant,
  ) {
    this.#callers = schedule.calls.map((_, call) => this.#insist(call).finally(() => this.#finished++))
  }

  get isOver(): boolean {
    return this.#finished === this.#callers.length
  }

  async decide({ key, fault }: Pick<Decision, 'key' | 'fault'>): Promise<void> {
    const { stage } = this
    if (key === undefined) return stage.clock.advance(10_000)
    const held = stage.gate.take(key)
    stage.clock.advance(held.key.endsWith(ASKS_AGAIN) ? BEFORE_ASKING_AGAIN : 1)
    if (fault === 'crash') this.#crash(held)
    else if (fault === 'lost') held.fail(new LostConnection())
    else if (fault === 'conflict') {
      await stage.abort(held.transactionId!)
      held.fail(transactionConflict())
    } else held.release()
  }

  #crash({ attempt, fail }: Held): void {
    this.#crashes.get(attempt)?.()
    this.stage.gate.end(attempt)
    fail(new LostConnection())
  }

  async history(): Promise<History> {
    await Promise.all(this.#callers)
    // writes of the dead that still wait for a lock come through
    this.stage.clock.advance(60_000)
    await settle()
    const entries = this.entries.sort((a, b) => a.call - b.call || a.attempt - b.attempt)
    const final = await this.stage.dump()
    return { entries, sent: this.sent, shown: this.#shown, final, decisions: this.decisions }
  }

  /** A caller sends its call until it has an answer that says something. */
  async #insist(call: number): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const name = `${call}.${attempt}`
      if (attempt > 0) await this.stage.gate.hold(`caller ${call}`, 'client', ASKS_AGAIN)
      const crashed = new Promise<'crashed'>((resolve) => this.#crashes.set(name, () => resolve('crashed')))
      const told = await Promise.race([this.#attempt(name, call), crashed])
      this.entries.push({ call, attempt, at: this.stage.clock.now, told })
      this.stage.gate.end(name)
      if (told !== 'crashed' && !PASSING.has(told.error?.code ?? '')) return
    }
  }

  /** A function instance of its own runs the call; whatever it asks of the world is the schedule's to give. */
  #attempt(name: string, call: number): Promise<Told> {
    const { stage } = this
    const app = stage.open(name)
    const random = seeded(createHash('sha256').update(`${this.schedule.seed} ${name}`).digest().readUInt32BE())
    const documents = openDocuments(app, (ms) => stage.gate.hold(name, 'client', `pauses for ${ms}`), random)
    stage.connect()
    const messages = {
      send: async ({ page }: { page: string }) => {
        this.sent.push(page)
        try {
          await stage.gate.hold(name, 'WeChat', `has sent ${page}`)
          return { sent: true } as const
        } catch {
          return { sent: false, unknown: 'lost' } as const
        }
      },
    }
    const deps = {
      documents: this.plant(documents, stage),
      storage: openStorage(app),
      now: () => stage.clock.now,
      token: () => 'token',
      derive,
      config,
      log: () => undefined,
      messages,
      texts: { check: async () => ({ kind: 'unknown' }) as const },
    }
    const advance = async (ms: number) => {
      await stage.gate.hold(name, 'client', 'lets time go on')
      stage.clock.advance(ms)
    }
    return perform(deps, this.schedule.calls[call]!, { advance, seen: this.#seen, shown: this.#shown })
  }
}

const isOpenTo = ({ kind }: Fault, { key, point, transactionId }: Held): boolean =>
  (kind === 'crash' && !key.endsWith(ASKS_AGAIN)) ||
  (kind === 'lost' && (point === 'done' || point === 'WeChat')) ||
  (kind === 'conflict' && point === 'received' && transactionId !== undefined)

const none: Plant = (documents) => documents

/** Lets the seed decide every time who goes on. */
export async function improvise(stage: Stage, schedule: Schedule, plant = none): Promise<History> {
  await stage.reset(MORNING)
  const performance = new Performance(stage, schedule, plant)
  const random = seeded(schedule.seed)
  const faults = [...schedule.faults]
  for (;;) {
    await settle()
    if (performance.isOver) return performance.history()
    const held = stage.gate.held()
    const chosen = held[Math.floor(random() * held.length)]
    const at = faults.findIndex(
      (fault) => fault.at <= performance.decisions.length && chosen && isOpenTo(fault, chosen),
    )
    const [fault] = at < 0 ? [] : faults.splice(at, 1)
    const decision = { picture: stage.gate.picture(), key: chosen?.key, fault: fault?.kind }
    performance.decisions.push(decision)
    await performance.decide(decision)
  }
}

/** Makes the same decisions again. Throws where it cannot: after so many real ms the callers do not stand as they stood. */
export async function repeat(
  stage: Stage,
  schedule: Schedule,
  script: Decision[],
  plant = none,
  patience = 60_000,
): Promise<History> {
  await stage.reset(MORNING)
  const performance = new Performance(stage, schedule, plant)
  for (const decision of script) {
    if (!(await stage.gate.comesTo(decision.picture, patience))) {
      const [was, is] = [decision.picture, stage.gate.picture()].map((picture) => picture.join('\n  '))
      throw new Error(`decision ${performance.decisions.length}: expected\n  ${was}\nbut there was\n  ${is}`)
    }
    performance.decisions.push(decision)
    await performance.decide(decision)
  }
  return performance.history()
}
