import { answer } from '../../cloudfunctions/frame/answer'
import type { Identity } from '../../cloudfunctions/frame/principal'
import type { JobDeps } from '../../cloudfunctions/jobs/tasks/task'
import { operations } from '../../cloudfunctions/operations'
import { openDocuments } from '../../cloudfunctions/platform/documents'
import { openStorage } from '../../cloudfunctions/platform/storage'
import { type LocalCloud, seeded } from '../../localcloud/index'
import type { Answer, Asked, Output, Path } from '../../test/calls'
import { insert } from '../seed'
import { sdk, speakTo } from './sdk'

/** What a town brings of what an operation may use; the rest is the same for all. */
export type Own = Pick<JobDeps, 'derive' | 'config'> & Partial<JobDeps>

/** The shipped operations and tasks on the shipped engine, in this process, at a time of their own. */
export class TownInProcess {
  readonly deps: JobDeps
  protected requests = 0

  constructor(
    readonly documents: LocalCloud['documents'],
    public now: number,
    own: Own,
  ) {
    const app = sdk('town', 'http://127.0.0.1:1/nowhere')
    this.deps = {
      documents: openDocuments(app, async () => undefined, seeded(1)),
      storage: openStorage(app),
      now: () => this.now,
      token: () => 'token',
      log: () => undefined,
      messages: { send: async () => ({ sent: true }) as const },
      texts: { check: async () => ({ kind: 'unknown' }) as const },
      ...own,
    }
    this.enter()
  }

  /** The SDK speaks to one town at a time. */
  enter = () => speakTo(this.documents)

  /** Who calls: here by the token of a session. */
  protected identityOf(as: string | null): Identity {
    return { openid: null, token: as, address: null }
  }

  call<P extends Path>(as: string | null, path: P, ...[input]: Asked<P>): Promise<Answer<Output<P>>> {
    return answer(this.deps, operations, path, input ?? {}, this.identityOf(as), 'r') as unknown as Promise<
      Answer<Output<P>>
    >
  }

  async must<P extends Path>(as: string | null, path: P, ...asked: Asked<P>): Promise<Output<P>> {
    const told = await this.call(as, path, ...asked)
    if (!told.ok) throw new Error(`${path} as ${as}: ${JSON.stringify(told.error)}`)
    return told.value
  }

  key = () => `request-${++this.requests}`

  insert = (name: string, docs: readonly { _id: string }[]) => insert(this, name, docs)
}
