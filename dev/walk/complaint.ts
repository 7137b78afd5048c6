import { deepEqual, equal, ok } from 'node:assert/strict'
import { beijingDate } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import { formatPoints } from '@shared/copy/points'
import { destination } from '@shared/screens'
import type { Step } from './step'
import { stationA, type Town } from './town'
import { readThread } from './walker'

const complaintDesk = ({ complaint }: Town) =>
  destination('complaintDesk', complaint ? { complaintId: complaint.id } : {})
const proposed = ({ complaint }: Town, ...states: string[]) => states.includes(complaint?.proposal ?? '')
const has = ({ complaint }: Town, step: 'filed' | 'replied' | 'heard' | 'decided') =>
  complaint?.steps.some(({ what }) => what === step) ?? false

/** A complaint that the station may know of, up to the one deduction. */
export const complaint: Step[] = [
  {
    id: 'complain',
    who: 'enterprise-b',
    title: '另一家企业投诉态度',
    how: '写清哪天、怎么回事，选“可以让服务站知道是我们”，提交。',
    opens: () => destination('complaintNew', { carrierId: stationA }),
    done: (town) => has(town, 'filed'),
    async act(walk) {
      const mine = await walk.must('enterprise-b', 'enterprise/mine')
      const enterpriseId = mine.enterprises[0]!.id
      walk.found.complainantId = enterpriseId
      const { now } = (await (await fetch(`${walk.url}/health`)).json()) as { now: number }
      // one deduction for one day between the two: walked again, it is about the day before
      const known = await walk.must('enterprise-b', 'complaint/mine', { enterpriseId, limit: 100 })
      const days = new Set(known.items.map(({ happenedOn }) => happenedOn))
      let happenedOn = beijingDate(now)
      while (days.has(happenedOn)) happenedOn = addDays(happenedOn, -1)
      const filed = await walk.must('enterprise-b', 'complaint/file', {
        ...{ enterpriseId, carrierId: stationA, happenedOn, ground: 'attitude' },
        text: '打电话问材料，说了两句就挂了，再打没人接。',
        secretFromStation: false,
        requestId: walk.key(),
      })
      walk.found.complaintId = filed.id
      return `受理，编号 ${filed.number}`
    },
  },
  {
    id: 'reply',
    who: 'manager-a',
    title: '服务站说明情况',
    how: '在“消息”的待办里点“去办”，写说明，提交。',
    opens: () => destination('messages', {}),
    done: (town) => has(town, 'replied'),
    async act(walk) {
      const { complaintId } = walk.found
      const finding = { complaintId, finding: 'upheld', reason: '属实', requestId: walk.key() }
      equal((await walk.refused('city-2', 'complaint/decide', finding)).code, 'WRONG_STATE')
      const { items } = await walk.must('manager-a', 'complaint/forStation', { carrierId: stationA })
      const waiting = items.find(({ reply }) => reply === null)!
      await walk.must('manager-a', 'complaint/reply', {
        stationComplaintId: waiting.id,
        text: '当天顾问临时请假，接电话的人不了解情况，是我们的问题。',
        requestId: walk.key(),
      })
      return `服务站只知道自己的编号 ${waiting.number}`
    },
  },
  {
    id: 'hear',
    who: 'district-haidian',
    title: '区里听取情况',
    how: '在投诉办理里写服务站说了什么、你的意见，提交。',
    opens: complaintDesk,
    done: (town) => has(town, 'heard'),
    async act(walk) {
      const hearing = { complaintId: walk.found.complaintId, stationSaid: '顾问请假，接电话的人不了解情况。' }
      const said = () => ({ ...hearing, opinion: '电话记录属实，建议认定属实。', requestId: walk.key() })
      equal((await walk.refused('district-chaoyang', 'complaint/hear', said())).code, 'NOT_FOUND')
      await walk.must('district-haidian', 'complaint/hear', said())
      return '别的区看不到这一件'
    },
  },
  {
    id: 'decide',
    who: 'city-2',
    title: '市里作结论，提出扣分',
    how: '在投诉办理里选“属实”，写理由，选扣分项，写查到了什么、凭什么认定，提交。',
    opens: complaintDesk,
    done: (town) => has(town, 'decided'),
    async act(walk) {
      const decided = await walk.must('city-2', 'complaint/decide', {
        complaintId: walk.found.complaintId,
        finding: 'upheld',
        reason: '通话记录核对无误，属实。',
        deduct: { itemId: 'K-01', reason: '服务态度经查实', proof: '通话记录' },
        requestId: walk.key(),
      })
      deepEqual([decided.state, decided.proposal, decided.consequence], ['upheld', 'told', null])
      return '属实，提出扣分，告诉了服务站'
    },
  },
  {
    id: 'answer',
    who: 'manager-a',
    title: '服务站说明，再决定扣不扣',
    how: '在“消息”里点开提出的扣分，写情况，交说明。',
    opens: () => destination('deductions', {}),
    done: (town) => proposed(town, 'answered', 'agreed'),
    async act(walk) {
      const { items } = await walk.must('manager-a', 'deduction/mine', { carrierId: stationA })
      const proposalId = items.find(({ itemId, state }) => itemId === 'K-01' && state === 'told')!.id
      const text = '当天顾问换班，没有交接好，已经整改。'
      const { state } = await walk.must('manager-a', 'deduction/answer', { proposalId, text, requestId: walk.key() })
      equal(state, 'answered')
      return '说明交上去了，还没有扣'
    },
  },
  {
    id: 'agree',
    who: 'city-1',
    title: '另一位审核员同意，扣一次分',
    how: '在各站积分里点这家站，看说明，同意。',
    opens: () => destination('stations', { carrierId: stationA }),
    done: (town) => proposed(town, 'agreed'),
    async act(walk) {
      const { items } = await walk.must('city-1', 'deduction/proposals')
      const proposal = items.find((each) => each.tied === null && each.itemId === 'K-01' && each.state === 'answered')
      const row = await walk.must('city-1', 'deduction/agree', { proposalId: proposal!.id, requestId: walk.key() })
      const ledger = await walk.must('manager-a', 'points/ledger', { carrierId: stationA })
      ok(ledger.items.some(({ id, kind }) => id === row.id && kind === 'deduction'))
      return `扣 ${formatPoints(-row.amount)} 分`
    },
  },
  {
    id: 'finding',
    who: 'enterprise-b',
    title: '投诉的企业看到结论',
    how: '在“消息”里点开投诉这一条，每一步都在。',
    opens: () => destination('messages', {}),
    done: (town) => proposed(town, 'agreed') && town.hasRead('enterprise-b', 'complaint'),
    async act(walk) {
      const { complainantId: enterpriseId, complaintId } = walk.found
      const mine = await walk.must('enterprise-b', 'complaint/mine', { enterpriseId })
      ok(mine.items.find(({ id }) => id === complaintId)?.consequence)
      const thread = await readThread(walk, 'enterprise-b', complaintId)
      // filed, told, replied, heard, decided, deducted
      equal(thread.count, 6)
      return `${thread.title}，${thread.count} 条，${thread.line}`
    },
  },
]
