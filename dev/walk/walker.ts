import type { Answer, Asked, Output, Path, Refusal } from '../../test/calls'

/** What one step learns the next uses; all of it is plain data, so that the server may be killed between any two steps. */
const nothingYet = {
  serviceId: '',
  bookingId: '',
  start: 0,
  recordId: '',
  claimId: '',
  noticeId: '',
  complainantId: '',
  complaintId: '',
}

/** Calls a running server as its made-up people. */
export class Walker {
  private requests = 0
  constructor(
    public url: string,
    readonly found = { ...nothingYet },
  ) {}

  async call<P extends Path>(as: string | null, path: P, ...[input]: Asked<P>): Promise<Answer<Output<P>>> {
    const headers = { 'content-type': 'application/json', ...(as ? { authorization: `Bearer ${as}` } : {}) }
    const reply = await fetch(`${this.url}/call/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(input ?? {}),
    })
    return (await reply.json()) as Answer<Output<P>>
  }

  async must<P extends Path>(as: string | null, path: P, ...asked: Asked<P>): Promise<Output<P>> {
    const reply = await this.call(as, path, ...asked)
    if (!reply.ok) throw new Error(`${path} as ${as}: ${JSON.stringify(reply.error)}`)
    return reply.value
  }

  async refused<P extends Path>(as: string | null, path: P, ...asked: Asked<P>): Promise<Refusal> {
    const reply = await this.call(as, path, ...asked)
    if (reply.ok) throw new Error(`${path} as ${as} should have been refused`)
    return reply.error
  }

  /** The server's clock goes on to this instant; it never goes back. */
  async goTo(at: number): Promise<void> {
    const body = JSON.stringify({ at })
    const reply = await fetch(`${this.url}/dev/clock`, { method: 'POST', body })
    if (!reply.ok) throw new Error(`the clock: ${reply.status}`)
  }

  key = () => `walk-key-${++this.requests}-${Math.random().toString(36).slice(2, 10)}`
}

/** The thread in somebody's inbox that opens this thing. */
export async function threadAbout(walk: Walker, as: string, id: string) {
  const { items } = await walk.must(as, 'inbox/threads', { limit: 100 })
  const found = items.find(({ opens }) => opens && Object.values(opens.parameters).includes(id))
  if (!found) throw new Error(`${as} was told nothing of ${id}`)
  return found
}

/** Opens it, as the screen does. */
export async function readThread(walk: Walker, as: string, id: string) {
  const thread = await threadAbout(walk, as, id)
  await walk.must(as, 'inbox/read', { threadId: thread.id, seen: thread.count, requestId: walk.key() })
  return thread
}

/** Until what the timer does has come about. */
export async function eventually<T>(check: () => Promise<T>, ms = 60_000): Promise<T> {
  const end = Date.now() + ms
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  }
}
