import { deepEqual, equal, ok } from 'node:assert/strict'
import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import { formatPoints } from '@shared/copy/points'
import { destination } from '@shared/screens'
import { pdf, photo } from '../../test/pictures/files'
import type { Step } from './step'
import { stationA, type Town } from './town'
import { eventually, readThread } from './walker'

const MINUTE = 60_000
const recordPage = ({ record }: Town) =>
  record ? destination('record', { recordId: record.id }) : destination('records', {})
const isDone = ({ record }: Town) => record !== null
const claimOf = ({ record }: Town) => record?.claims[0]

/** A service, from finding the station to the rating; the station earns points. */
export const service: Step[] = [
  {
    id: 'book',
    who: 'enterprise-a',
    title: '找到服务站，约一个时间',
    how: '在首页点“缺周转资金”，选青禾路专精特新服务站（示例）的首贷辅导，挑一个时间，确认。',
    opens: () => destination('home', {}),
    done: ({ booking }) => booking !== null,
    async act(walk) {
      const near = { at: { lng: 116.298, lat: 39.959 }, kinds: ['station'] }
      const { carriers } = await walk.must(null, 'directory/nearest', near)
      const metres = carriers.map((each) => each.metres)
      deepEqual(
        metres,
        metres.toSorted((x, y) => x - y),
      )
      ok(carriers.some(({ id }) => id === stationA))
      const page = await walk.must('enterprise-a', 'directory/carrier', { carrierId: stationA })
      ok(page.carrier.phone)
      walk.found.serviceId = page.carrier.services.find(({ category }) => category === 'finance')!.id
      const mine = await walk.must('enterprise-a', 'enterprise/mine')
      const wanted = { carrierId: stationA, serviceId: walk.found.serviceId, days: 14 }
      const { days } = await walk.must('enterprise-a', 'booking/slots', wanted)
      const slot = days.flatMap(({ slots }) => slots).find(({ seatsLeft }) => seatsLeft > 0)!
      const own = { enterpriseId: mine.enterprises[0]!.id, note: '首次贷款，想了解材料' }
      const request = { slotId: slot.slotId, ...own, requestId: walk.key() }
      const booking = await walk.must('enterprise-a', 'booking/book', request)
      equal((await walk.must('enterprise-a', 'booking/book', request)).id, booking.id)
      walk.found.bookingId = booking.id
      walk.found.start = booking.start
      const day = beijingDate(booking.start)
      return `约好 ${formatDate(day, day)} ${beijingTime(booking.start)}`
    },
  },
  {
    id: 'check-in',
    who: 'staff-a',
    title: '到站，服务台核对凭证',
    how: '看王女士凭证上的六位数，在林老师的服务台输入。',
    also: {
      who: 'enterprise-a',
      words: '看王女士的凭证',
      opens: ({ booking }) =>
        booking ? destination('ticket', { bookingId: booking.id }) : destination('bookings', {}),
    },
    opens: () => destination('desk', {}),
    notBefore: ({ booking }) => (booking ? booking.start - 20 * MINUTE : 0),
    done: ({ booking }) => booking !== null && booking.state !== 'booked',
    async act(walk) {
      const { bookingId, start } = walk.found
      await walk.goTo(start - 10 * MINUTE)
      const desk = await walk.must('staff-a', 'desk/today', { carrierId: stationA })
      ok(desk.items.some(({ id }) => id === bookingId))
      const { code } = await walk.must('enterprise-a', 'booking/code', { bookingId })
      const other = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
      const arrival = (shown: string) => ({ carrierId: stationA, code: shown, requestId: walk.key() })
      equal((await walk.refused('staff-a', 'desk/checkIn', arrival(other))).code, 'CHECKIN_CODE_WRONG')
      const arrived = await walk.must('staff-a', 'desk/checkIn', arrival(code))
      deepEqual([arrived.id, arrived.state], [bookingId, 'arrived'])
      equal((await walk.refused('staff-a', 'desk/checkIn', arrival(code))).code, 'CHECKIN_CODE_WRONG')
      equal((await walk.refused('enterprise-a', 'booking/code', { bookingId })).code, 'WRONG_STATE')
      return '凭证用过一次就作废'
    },
  },
  {
    id: 'complete',
    who: 'staff-a',
    title: '办完，写下做了什么',
    how: '在服务台点这一条预约，写一句小结，点“办完了”。',
    opens: ({ booking }) => (booking ? destination('deskBooking', { bookingId: booking.id }) : destination('desk', {})),
    done: isDone,
    async act(walk) {
      await walk.goTo(walk.found.start + 40 * MINUTE)
      const summary = '核对材料清单，比较三家银行的首贷条件，选定一家，下周递材料。'
      const { bookingId } = walk.found
      const done = await walk.must('staff-a', 'desk/complete', { bookingId, summary, requestId: walk.key() })
      walk.found.recordId = done.recordId
      return '生成一条服务记录，请企业确认'
    },
  },
  {
    id: 'evidence',
    who: 'staff-a',
    title: '上传佐证：两张照片，一份签到表',
    how: '在服务记录里添加照片和签到表。没有现成的，随便两张不同的照片、一个 PDF 就行。',
    opens: recordPage,
    done: ({ record }) => (record?.evidence.length ?? 0) >= 3,
    async act(walk) {
      const { recordId } = walk.found
      const claim = { recordId, itemId: 'S-03', requestId: walk.key() }
      const early = await walk.refused('manager-a', 'points/claim', claim)
      deepEqual([early.code, early.data?.reason], ['CLAIM_REFUSED', 'EVIDENCE_MISSING'])
      for (const [kind, name] of [
        ['photo', '现场一.jpg'],
        ['photo', '现场二.jpg'],
        ['sign-in-sheet', '签到表.pdf'],
      ] as const) {
        const begun = await walk.must('staff-a', 'evidence/begin', { recordId, kind, name, requestId: walk.key() })
        const body = kind === 'photo' ? photo() : pdf()
        equal((await fetch(begun.url, { method: 'PUT', headers: begun.headers, body })).status, 200)
        await walk.must('staff-a', 'evidence/attach', { uploadId: begun.uploadId, requestId: walk.key() })
      }
      await eventually(async () => {
        const { evidence } = await walk.must('manager-a', 'service/record', { recordId })
        deepEqual(
          evidence.map(({ inspection }) => inspection.state),
          ['fine', 'fine', 'fine'],
        )
      })
      return '三份都打得开，没有重复'
    },
  },
  {
    id: 'claim',
    who: 'manager-a',
    title: '申请积分',
    how: '在服务记录里点“申请积分”。',
    opens: recordPage,
    done: (town) => claimOf(town) !== undefined,
    async act(walk) {
      const asked = () => ({ recordId: walk.found.recordId, itemId: 'S-03', requestId: walk.key() })
      const claim = await walk.must('manager-a', 'points/claim', asked())
      equal(claim.state, 'filed')
      walk.found.claimId = claim.id
      const twice = await walk.refused('manager-a', 'points/claim', asked())
      deepEqual([twice.code, twice.data?.reason], ['CLAIM_REFUSED', 'ALREADY_CLAIMED'])
      return `按示例规则可记 ${formatPoints(claim.proposed ?? 0)} 分`
    },
  },
  {
    id: 'verify',
    who: 'city-1',
    title: '市级核实',
    how: '在核实台看佐证和依据，选“核实”，提交。',
    opens: () => destination('review', {}),
    done: (town) => claimOf(town)?.state === 'verified',
    async act(walk) {
      const { claimId, recordId } = walk.found
      const before = await walk.must('manager-a', 'points/standing', { carrierId: stationA })
      const queue = await walk.must('city-1', 'points/queue', { limit: 100 })
      ok(queue.items.some(({ id }) => id === claimId))
      const links = await walk.must('city-1', 'evidence/links', { recordId, requestId: walk.key() })
      equal((await fetch(links.files[0]!.url)).status, 200)
      const decided = { claimId, decision: 'verified', requestId: walk.key() }
      const { entry } = await walk.must('city-1', 'points/verify', decided)
      ok(entry)
      deepEqual([entry.kind, entry.itemId, entry.rule.official], ['award', 'S-03', false])
      equal(entry.basis.kind, 'article')
      ok(entry.basis.line.includes('三（三）2'))
      equal(entry.evidence.length, 3)
      const after = await walk.must('manager-a', 'points/standing', { carrierId: stationA })
      ok(after.total > before.total)
      return `记 ${formatPoints(entry.amount)} 分，${entry.basis.line.slice(0, 26)}…`
    },
  },
  {
    id: 'points',
    who: 'manager-a',
    title: '积分到账，服务站看到来历',
    how: '在“消息”里点开积分这一条，看台账怎么算的。',
    opens: () => destination('messages', {}),
    done: ({ hasRead }) => hasRead('manager-a', 'points'),
    async act(walk) {
      const { items } = await walk.must('manager-a', 'inbox/threads', { kind: 'points', limit: 100 })
      const thread = items.find(({ unread }) => unread)!
      const seen = { threadId: thread.id, seen: thread.count, requestId: walk.key() }
      await walk.must('manager-a', 'inbox/read', seen)
      const ledger = await walk.must('manager-a', 'points/ledger', { carrierId: stationA })
      ok(ledger.items.some(({ kind }) => kind === 'award'))
      return `消息：${thread.title}，${thread.line}`
    },
  },
  {
    id: 'rate',
    who: 'enterprise-a',
    title: '企业确认这次服务，再评价',
    how: '在“消息”的待办里点开这次服务，选“属实”，打星，提交。',
    opens: () => destination('messages', {}),
    done: ({ record }) => record?.confirmation === 'confirmed' && record.rated === true,
    async act(walk) {
      const { recordId } = walk.found
      const todo = async () => (await walk.must('enterprise-a', 'inbox/todo', { limit: 100 })).items
      const asks = (items: Awaited<ReturnType<typeof todo>>) =>
        items.some(({ opens }) => opens.screen === 'receivedRecord' && opens.parameters.recordId === recordId)
      ok(asks(await todo()))
      const verdict = { recordId, verdict: 'confirmed', requestId: walk.key() }
      equal((await walk.must('enterprise-a', 'service/confirm', verdict)).confirmation, 'confirmed')
      ok(!asks(await todo()))
      const rating = { recordId, stars: 5, tags: ['clear'], text: '讲得明白', requestId: walk.key() }
      await walk.must('enterprise-a', 'rating/rate', rating)
      const again = await walk.refused('enterprise-a', 'rating/rate', { ...rating, requestId: walk.key() })
      equal(again.code, 'WRONG_STATE')
      await readThread(walk, 'enterprise-a', recordId)
      const { count } = await walk.must(null, 'rating/summary', { carrierId: stationA })
      return `公开的评价仍是 ${count} 条：和别人的凑成一批才公开`
    },
  },
]
