import { expect } from 'vitest'

/**
 * The main job from end to end (issue: "The walk"), by HTTP calls alone, as the demo's personas. What one step learns the next
 * uses; all of it is plain data, so that the server may be killed between any two steps.
 */
export type Found = Record<string, string>

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

interface Slots {
  days: { date: string; slots: { slot: string; start: number; free: number }[] }[]
}
interface Row {
  kind: string
  item: string
  amount: number
  rule: { official: boolean; version: string }
  basis: { kind: string; line: string }
  evidence: { kind: string; sha256: string }[]
}

export const steps: Record<string, (walk: Walker) => Promise<void>> = {
  async 'finds the nearest carriers and reads a station’s page'(walk) {
    const { carriers } = await walk.must<{ carriers: { id: string; metres: number }[] }>(null, 'directory/nearest', {
      at: { lng: 116.298, lat: 39.959 },
      kinds: ['station'],
    })
    expect(carriers.map(({ metres }) => metres)).toEqual(carriers.map(({ metres }) => metres).sort((a, b) => a - b))
    expect(carriers.map(({ id }) => id)).toContain('station-a')
    const page = await walk.must<{ carrier: { services: { id: string; category: string }[]; phone: string } }>(
      'enterprise-a',
      'directory/carrier',
      { carrier: 'station-a' },
    )
    expect(page.carrier.phone).not.toBe('')
    walk.found.service = page.carrier.services.find(({ category }) => category === 'finance')!.id
  },

  async 'books a slot of today'(walk) {
    const mine = await walk.must<{ enterprises: { id: string }[] }>('enterprise-a', 'enterprise/mine')
    walk.found.enterprise = mine.enterprises[0]!.id
    const { days } = await walk.must<Slots>('enterprise-a', 'booking/slots', {
      carrier: 'station-a',
      service: walk.found.service,
      days: 1,
    })
    const request = {
      slot: days[0]!.slots[0]!.slot,
      enterprise: walk.found.enterprise,
      note: '首次贷款，想了解材料',
      requestId: walk.key(),
    }
    const booking = await walk.must('enterprise-a', 'booking/book', request)
    const again = await walk.must('enterprise-a', 'booking/book', request)
    expect(again.id).toBe(booking.id)
    walk.found.booking = booking.id!
  },

  async 'is on the desk of today and arrives with the rotating code'(walk) {
    const desk = await walk.must<{ bookings: { id: string; enterpriseName: string }[] }>('staff-a', 'desk/today', {
      carrier: 'station-a',
    })
    expect(desk.bookings.map(({ id }) => id)).toContain(walk.found.booking)
    const { code } = await walk.must('enterprise-a', 'booking/code', { booking: walk.found.booking })
    const other = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    const wrong = await walk.refused('staff-a', 'desk/checkIn', {
      carrier: 'station-a',
      code: other,
      requestId: walk.key(),
    })
    expect(wrong.code).toBe('CHECKIN_CODE_WRONG')
    const arrived = await walk.must('staff-a', 'desk/checkIn', { carrier: 'station-a', code, requestId: walk.key() })
    expect(arrived).toMatchObject({ id: walk.found.booking, state: 'arrived' })
    const burnt = await walk.refused('staff-a', 'desk/checkIn', { carrier: 'station-a', code, requestId: walk.key() })
    expect(burnt.code).toBe('CHECKIN_CODE_WRONG')
  },

  async 'is completed, and a record is drafted'(walk) {
    const done = await walk.must('staff-a', 'desk/complete', {
      booking: walk.found.booking,
      summary: '核对材料清单，比较三家银行的首贷条件，选定一家，下周递材料。',
      requestId: walk.key(),
    })
    walk.found.record = done.record!
  },

  async 'gets two photos and a sign-in sheet as evidence'(walk) {
    const early = await walk.refused('manager-a', 'points/claim', {
      record: walk.found.record,
      item: 'S-03',
      requestId: walk.key(),
    })
    expect(early).toMatchObject({ code: 'CLAIM_REFUSED', data: { reason: 'EVIDENCE_MISSING' } })
    for (const [kind, name] of [
      ['photo', '现场一.jpg'],
      ['photo', '现场二.jpg'],
      ['sign-in-sheet', '签到表.pdf'],
    ] as const) {
      const begun = await walk.must<{ upload: string; url: string; headers: Record<string, string> }>(
        'staff-a',
        'evidence/begin',
        {
          record: walk.found.record,
          kind,
          name,
          requestId: walk.key(),
        },
      )
      const magic = kind === 'photo' ? [0xff, 0xd8, 0xff, 0xe0] : [0x25, 0x50, 0x44, 0x46, 0x2d]
      const bytes = Buffer.concat([Buffer.from(magic), Buffer.from(`${walk.found.record} ${name}`)])
      const put = await fetch(begun.url, { method: 'PUT', headers: begun.headers, body: bytes })
      expect(put.status).toBe(200)
      await walk.must('staff-a', 'evidence/attach', { upload: begun.upload, requestId: walk.key() })
    }
    const record = await walk.must<{ evidence: unknown[] }>('manager-a', 'service/record', {
      record: walk.found.record,
    })
    expect(record.evidence).toHaveLength(3)
  },

  async 'is claimed by the manager'(walk) {
    const claim = await walk.must('manager-a', 'points/claim', {
      record: walk.found.record,
      item: 'S-03',
      requestId: walk.key(),
    })
    expect(claim).toMatchObject({ state: 'filed', proposed: 200 })
    walk.found.claim = claim.id!
    const twice = await walk.refused('manager-a', 'points/claim', {
      record: walk.found.record,
      item: 'S-03',
      requestId: walk.key(),
    })
    expect(twice).toMatchObject({ code: 'CLAIM_REFUSED', data: { reason: 'ALREADY_CLAIMED' } })
  },

  async 'is verified by city-1: a ledger entry with rule, basis and evidence, and the standing changes'(walk) {
    const before = await walk.must<{ total: number }>('manager-a', 'points/standing', { carrier: 'station-a' })
    const queue = await walk.must<{ claims: { id: string }[] }>('city-1', 'points/queue')
    expect(queue.claims.map(({ id }) => id)).toContain(walk.found.claim)
    const links = await walk.must<{ files: { url: string }[] }>('city-1', 'evidence/links', {
      record: walk.found.record,
      requestId: walk.key(),
    })
    expect((await fetch(links.files[0]!.url)).status).toBe(200)
    const verified = await walk.must<{ entry: Row }>('city-1', 'points/verify', {
      claim: walk.found.claim,
      decision: 'verified',
      requestId: walk.key(),
    })
    expect(verified.entry).toMatchObject({
      kind: 'award',
      item: 'S-03',
      amount: 200,
      rule: { official: false },
      basis: { kind: 'article' },
    })
    expect(verified.entry.basis.line).toContain('三（三）2')
    expect(verified.entry.evidence).toHaveLength(3)
    const after = await walk.must<{ total: number }>('manager-a', 'points/standing', { carrier: 'station-a' })
    expect(after.total).toBeGreaterThan(before.total)
  },

  async 'is confirmed and rated by the enterprise'(walk) {
    const confirmed = await walk.must('enterprise-a', 'service/confirm', {
      record: walk.found.record,
      verdict: 'confirmed',
      requestId: walk.key(),
    })
    expect(confirmed.confirmation).toBe('confirmed')
    const rating = { record: walk.found.record, stars: 5, tags: ['clear'], text: '讲得明白', requestId: walk.key() }
    await walk.must('enterprise-a', 'rating/rate', rating)
    const again = await walk.refused('enterprise-a', 'rating/rate', { ...rating, requestId: walk.key() })
    expect(again.code).toBe('WRONG_STATE')
    const summary = await walk.must<{ count: number; average: null }>(null, 'rating/summary', { carrier: 'station-a' })
    expect(summary).toMatchObject({ count: 1, average: null })
  },

  async 'a notice composed by city-admin and approved by city-2 reaches both enterprises, and one of them on WeChat'(
    walk,
  ) {
    await walk.must('enterprise-a', 'inbox/accepted', { templates: ['notice'], requestId: walk.key() })
    for (const title of ['首贷贴息申报指引（示例）', '数字化诊断券领取说明（示例）']) {
      const notice = await walk.must('city-admin', 'notice/compose', {
        title,
        body: '这是一份示例通知，用来演示推送，内容不是任何文件。',
        sample: true,
        audience: { districts: ['haidian'], tiers: ['specialised'] },
        requestId: walk.key(),
      })
      const own = await walk.refused('city-admin', 'notice/approve', { notice: notice.id, requestId: walk.key() })
      expect(own.code).toBe('SECOND_PERSON_NEEDED')
      await walk.must('city-2', 'notice/approve', { notice: notice.id, requestId: walk.key() })
      walk.found[title] = notice.id!
      await eventually(async () => expect(await inboxAbout(walk, 'enterprise-b', notice.id!)).toHaveLength(1))
    }
    for (const id of [walk.found['首贷贴息申报指引（示例）']!, walk.found['数字化诊断券领取说明（示例）']!]) {
      const [item] = await inboxAbout(walk, 'enterprise-a', id)
      expect(item!.why).toEqual(['海淀区', '专精特新'])
    }
    await eventually(async () => expect(await sentTo(walk, 'demo-enterprise-a')).toHaveLength(1))
    await new Promise((resolve) => setTimeout(resolve, 6000)) // another tick of the timer sends nothing more
    expect(await sentTo(walk, 'demo-enterprise-a')).toHaveLength(1)
    expect(await sentTo(walk, 'demo-enterprise-b')).toHaveLength(0)
  },

  async 'enterprise-b complains of a missed appointment'(walk) {
    const mine = await walk.must<{ enterprises: { id: string }[] }>('enterprise-b', 'enterprise/mine')
    walk.found.complainant = mine.enterprises[0]!.id
    const { days } = await walk.must<Slots>('enterprise-b', 'booking/slots', {
      carrier: 'station-a',
      service: walk.found.service,
      days: 1,
    })
    const slot = days[0]!.slots.find(({ free }) => free > 0)!
    const booking = await walk.must('enterprise-b', 'booking/book', {
      slot: slot.slot,
      enterprise: walk.found.complainant,
      requestId: walk.key(),
    })
    walk.found.missed = booking.id!
    const complaint = await walk.must('enterprise-b', 'complaint/file', {
      enterprise: walk.found.complainant,
      carrier: 'station-a',
      booking: booking.id,
      ground: 'missed-appointment',
      text: '按时到了，没有人接待，电话也没人接。',
      requestId: walk.key(),
    })
    walk.found.complaint = complaint.id!
  },

  async 'the district hears the station, the city finds, and one deduction is recorded'(walk) {
    const complaint = walk.found.complaint
    const early = await walk.refused('city-2', 'complaint/find', {
      complaint,
      finding: 'upheld',
      reason: '属实',
      requestId: walk.key(),
    })
    expect(early.code).toBe('WRONG_STATE')
    await walk.must('manager-a', 'complaint/reply', {
      complaint,
      text: '当天顾问临时请假，没有通知到，是我们的问题。',
      requestId: walk.key(),
    })
    const foreign = await walk.refused('district-chaoyang', 'complaint/hear', {
      complaint,
      stationSaid: '无',
      opinion: '无',
      requestId: walk.key(),
    })
    expect(foreign.code).toBe('NOT_FOUND')
    await walk.must('district-haidian', 'complaint/hear', {
      complaint,
      stationSaid: '顾问请假，未提前通知。',
      opinion: '预约记录和电话记录显示当天无人接待，建议认定属实。',
      requestId: walk.key(),
    })
    const found = await walk.must('city-2', 'complaint/find', {
      complaint,
      finding: 'upheld',
      reason: '预约时段无人接待，属实。',
      deduct: { item: 'K-01', reason: '预约时段无人接待' },
      requestId: walk.key(),
    })
    expect(found).toMatchObject({ state: 'upheld', consequence: { item: 'K-01', amount: -300 } })
    const twice = await walk.refused('city-1', 'points/deduct', {
      carrier: 'station-a',
      booking: walk.found.missed,
      item: 'K-02',
      reason: '未履行服务承诺',
      requestId: walk.key(),
    })
    expect(twice.code).toBe('DEDUCTION_EXISTS')
  },

  async 'the ledger and the complainant both show the one deduction'(walk) {
    const ledger = await walk.must<{ entries: Row[] }>('manager-a', 'points/ledger', { carrier: 'station-a' })
    expect(ledger.entries.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['deduction', -300],
      ['award', 200],
    ])
    const mine = await walk.must<{ complaints: { id: string; consequence: { amount: number } }[] }>(
      'enterprise-b',
      'complaint/mine',
      {
        enterprise: walk.found.complainant,
      },
    )
    expect(mine.complaints[0]).toMatchObject({ id: walk.found.complaint, consequence: { amount: -300 } })
    // filed, replied, heard, found
    expect(await inboxAbout(walk, 'enterprise-b', walk.found.complaint!)).toHaveLength(4)
  },
}

async function inboxAbout(walk: Walker, as: string, about: string) {
  const { items } = await walk.must<{ items: { about: string; why: string[] }[] }>(as, 'inbox/list')
  return items.filter((item) => item.about === about)
}

async function sentTo(walk: Walker, openid: string): Promise<unknown[]> {
  const sent = (await (await fetch(`${walk.url}/sent`)).json()) as { openid: string }[]
  return sent.filter((message) => message.openid === openid)
}

async function eventually(check: () => Promise<void>, ms = 20_000): Promise<void> {
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
