import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { asId, type EnterpriseId, type PersonId } from '@shared/ids'
import type { Task } from '../../cloudfunctions/jobs/tasks/task'
import { sha256 } from '../../cloudfunctions/platform/secrets'
import { collections } from '../../cloudfunctions/store/collections'
import { indexes } from '../../cloudfunctions/store/indexes'
import { TownInProcess } from '../../dev/in-process/town'
import { seedPersonaSessions } from '../../dev/personas'
import { insert, seedTown } from '../../dev/seed'
import { openDocuments, type Seam } from '../../localcloud'
import { config, derive, enterprise, manager, session } from '../simulation/cast'

/** The Monday of a block of weeks on which every world begins. */
export const BEGINNING = Date.parse('2026-11-02T08:00:00+08:00')
/** More enterprises than any world has; the session of each is its name. */
export const people = Array.from({ length: 30 }, (_, n) => {
  const token = `client-${n}`
  const ids = { enterpriseId: asId<EnterpriseId>(`e_of_${n}`), personId: asId<PersonId>(`p_${token}`) }
  return { token, name: `第 ${n} 家（示例）`, ...ids }
})

export type Client = (typeof people)[number]

/** The database, and the log beside it, which may have what is not in it yet. */
const parts = ['', '-wal']

/** The fictional town with many enterprises, ready to be copied. */
export class Founded {
  /** in memory where there is such a place: a world lasts a second, and nothing of it is kept */
  readonly folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'linkage-'))
  private readonly parts = new Map<string, Buffer>()
  private worlds = 0

  async settle(): Promise<this> {
    const file = path.join(this.folder, 'founded.db')
    const documents = openDocuments({ file, now: () => BEGINNING, indexes })
    for (const name of collections) documents.createCollection(name)
    const cloud = { documents, now: () => BEGINNING }
    await seedTown(cloud)
    await seedPersonaSessions(cloud)
    const far = { expiresAt: BEGINNING + 365 * 86_400_000 }
    await insert(
      cloud,
      'enterprises',
      people.map((each) => ({ ...enterprise(each.enterpriseId), name: each.name })),
    )
    await insert(
      cloud,
      'roles',
      people.map((each) => ({ ...manager(each.token, each.enterpriseId) })),
    )
    await insert(
      cloud,
      'sessions',
      people.map(({ token }) => ({ ...session(token), ...far })),
    )
    await documents.close()
    for (const part of parts) if (existsSync(file + part)) this.parts.set(part, readFileSync(file + part))
    return this
  }

  /** A town of its own, as it was founded. */
  open(): Town {
    const file = this.nextFile()
    for (const [part, bytes] of this.parts) writeFileSync(file + part, bytes)
    return new Town(file)
  }

  /** A town as this one is now, and on its own from now on. */
  fork(town: Town): Town {
    const file = this.nextFile()
    for (const part of parts) if (existsSync(town.file + part)) copyFileSync(town.file + part, file + part)
    return new Town(file, town)
  }

  private nextFile = () => path.join(this.folder, `world-${++this.worlds}.db`)

  close(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

const reading = new Set(['database.getDocument', 'database.calculateDocument'])

/** One world, forked from another or as the town was founded. */
export class Town extends TownInProcess {
  private readonly states: Map<string, unknown>
  private readonly pasts: Map<string, string>
  /** the collections that were read or written since somebody emptied it */
  readonly touched = new Set<string>()
  /** what a channel wants to remember of what happened here */
  readonly marks: Set<string>

  constructor(
    readonly file: string,
    earlier?: Town,
  ) {
    const step: Seam['step'] = (point, action, body) => {
      if (point === 'received') this.note(action, body)
    }
    const documents = openDocuments({ file, now: () => this.now, indexes, seam: { step } })
    super(documents, earlier?.now ?? BEGINNING, { derive, config })
    this.requests = earlier?.requests ?? 0
    this.states = new Map(earlier?.states)
    this.marks = new Set(earlier?.marks)
    this.pasts = new Map(earlier?.pasts)
  }

  /** All that was ever written into a collection since the town was founded, in short. */
  past = (collectionName: string) => this.pasts.get(collectionName) ?? ''

  private note(action: string, { transactionId: _, ...body }: Parameters<Town['documents']['handle']>[1]): void {
    if (typeof body.collectionName !== 'string') return
    this.touched.add(body.collectionName)
    if (!reading.has(action))
      this.pasts.set(
        body.collectionName,
        sha256(JSON.stringify([this.past(body.collectionName), this.now, action, body])),
      )
  }

  /** Runs a task to its end, as the timer does. @returns how many things it did */
  async run(task: Task): Promise<number> {
    let sum = 0
    for (let more = true; more; ) {
      const slice = await task.run(this.deps, this.states.get(task.name) ?? task.start)
      this.states.set(task.name, slice.state)
      sum += slice.done
      more = slice.more
    }
    return sum
  }

  close(): void {
    this.documents.close()
    for (const end of ['', '-wal', '-shm']) rmSync(`${this.file}${end}`, { force: true })
  }
}
