import type { Answer, Asked, Output, Path, Refusal } from '../calls'

/** What one step learns the next uses; all of it is plain data, so that the server may be killed between any two steps. */
const nothingYet = {
  serviceId: '',
  enterpriseId: '',
  bookingId: '',
  recordId: '',
  claimId: '',
  complainantId: '',
  missedId: '',
  complaintId: '',
}

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

  key = () => `walk-key-${++this.requests}-${Math.random().toString(36).slice(2, 10)}`
}

export type Steps = Record<string, (walk: Walker) => Promise<void>>

/** The messages in somebody's inbox that open this thing. */
export async function inboxAbout(walk: Walker, as: string, id: string) {
  const { items } = await walk.must(as, 'inbox/list')
  return items.filter(({ opens }) => opens && Object.values(opens.parameters).includes(id))
}

/** Until what the timer does has come about. */
export async function eventually(check: () => Promise<void>, ms = 60_000): Promise<void> {
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
