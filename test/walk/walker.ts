/** What one step learns the next uses; all of it is plain data, so that the server may be killed between any two steps. */
type Found = Record<string, string>

interface Reply {
  ok: boolean
  value?: Record<string, never>
  error?: { code: string; data?: Record<string, unknown> }
}

export class Walker {
  private requests = 0
  constructor(
    public url: string,
    readonly found: Found = {},
  ) {}

  async call(as: string | null, path: string, input: object = {}): Promise<Reply> {
    const headers = { 'content-type': 'application/json', ...(as ? { authorization: `Bearer ${as}` } : {}) }
    const reply = await fetch(`${this.url}/call/${path}`, { method: 'POST', headers, body: JSON.stringify(input) })
    return (await reply.json()) as Reply
  }

  async must<T = Record<string, string>>(as: string | null, path: string, input: object = {}): Promise<T> {
    const reply = await this.call(as, path, input)
    if (!reply.ok) throw new Error(`${path} as ${as}: ${JSON.stringify(reply.error)}`)
    return reply.value as T
  }

  async refused(as: string | null, path: string, input: object = {}) {
    const reply = await this.call(as, path, input)
    if (reply.ok) throw new Error(`${path} as ${as} should have been refused`)
    return reply.error!
  }

  key = () => `walk-key-${++this.requests}-${Math.random().toString(36).slice(2, 10)}`
}

export type Steps = Record<string, (walk: Walker) => Promise<void>>

/** What `booking/slots` offers. */
export interface Slots {
  days: { date: string; slots: { slot: string; start: number; free: number }[] }[]
}

/** An entry of the ledger. */
export interface Row {
  kind: string
  item: string
  amount: number
  rule: { official: boolean; version: string }
  basis: { kind: string; line: string }
  evidence: { kind: string; sha256: string }[]
}

export async function inboxAbout(walk: Walker, as: string, about: string) {
  const { items } = await walk.must<{ items: { about: string; why: string[] }[] }>(as, 'inbox/list')
  return items.filter((item) => item.about === about)
}
