import { expect } from 'vitest'
import { inboxAbout, type Row, type Slots, type Steps } from './walker'

/** A missed appointment, up to the one deduction. */
export const complaint: Steps = {
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
