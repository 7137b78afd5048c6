import type { ProposalState } from '@shared/case/decide-proposal'
import type { ComplaintQueue } from '@shared/case/queues'
import type { Route, RouteStep } from '@shared/case/route'
import { telling } from '@shared/case/telling-terms'
import { finder, foundText, hearer } from '@shared/copy/complaint-steps'
import { formatPoints } from '@shared/copy/points'
import { deductionRefusals } from './deduction-refusals'
import { queues } from './queues'

/** Who decides: of the office that heard, another. */
const decides = (route: Route) => finder(route, foundText)

/** 投诉办理: one officer hears, another decides; which of the two is the district and which the city is the complaint's route. */
export const complaintDesk = {
  queue: '投诉',
  which: { open: '在办', later: '排在后面', closed: '已办' },
  counted: (state: ComplaintQueue, count: number) =>
    queues.counted(count, '件', state === 'closed' ? '刚提交的在前' : '先提交的在前'),
  overdue: (day: string) => `${day} 已到，由你定`,
  grounds: { label: '看哪一类', all: '各类' },
  alike: (count: number) => `另有 ${count} 件内容相近`,
  foldAlike: '收起内容相近的',
  empty: {
    open: { title: '没有在办的投诉', text: '企业提交后会出现在这里。' },
    later: { title: '没有排在后面的', text: '一家企业一个月里提出很多件的，多出的排在这里，照样要办。' },
    closed: { title: '还没有办结的投诉', text: '作出结论后会出现在这里。' },
  },
  gone: { title: '没有这件投诉', text: '可能不归你办，或者地址不完整。', exit: '看全部' },
  filed: (date: string) => `${date} 提交`,
  caseColumn: '经过',
  actionColumn: '办理',
  what: (ground: string, carrier: string) => `${ground}·${carrier}`,
  facts: {
    number: '编号',
    who: '投诉人',
    district: '归属',
    secrecy: '对服务站',
    secret: '保密：不告诉服务站是谁、说了什么',
    open: '可以告诉服务站是哪家企业',
    booking: '哪次预约',
    noBooking: '没有关联预约',
    arrived: (moment: string) => `系统记录 ${moment} 签到`,
    notArrived: '系统里没有签到记录',
    day: '哪天的事',
    station: '服务站',
  },
  toldAll: '结论会告诉投诉人；服务站知道这件事的，也告诉服务站',
  heardStation: '听取服务站说',
  heardOpinion: '意见',
  notReplied: '服务站还没有说明。可以打电话或当面听取，把它说的写下来。',
  stationKnows: {
    told: (day: string) => `${day} 告诉了`,
    waits: (day: string) => `还不知道。等可能的企业够多了一起告诉，最晚 ${day}`,
    ask: '还不知道。等够了时间，还不能和别的一起告诉',
    asked: '还不知道。已经问投诉人同不同意，等答复',
    put: '还不知道。投诉人同意告诉',
    without: '不告诉：投诉人没有同意',
  },
  tell: {
    waits: {
      title: '等告诉服务站',
      text: (day: string) =>
        `这件要保密。至少有 ${telling.enterprises} 家企业都可能提出时，系统成批告诉服务站，到时再听取。${day} 还没有告诉的，由你来定。`,
    },
    ask: {
      title: '要不要告诉服务站',
      text: '可能提出的企业不多，或者提得晚，告诉了服务站，它可能猜出是谁。先问投诉人同不同意；不同意的，不听服务站的说明，直接写意见。',
      submit: '问投诉人',
      question: {
        title: '现在问投诉人？',
        text: '投诉人会收到消息，由他决定同不同意。问了不能收回。',
        yes: '去问',
        no: '先不问',
      },
      done: '已经问了投诉人',
    },
    asked: { title: '等投诉人答复', text: `${telling.answerDays} 个工作日没有答复，就当不同意，可以直接写意见。` },
    put: {
      title: '投诉人同意告诉',
      text: '服务站会看到有一件投诉、是哪一类，看不到是谁、说了什么、哪次预约。',
      submit: '告诉服务站',
      question: {
        title: '现在告诉服务站？',
        text: '服务站马上知道有一件投诉、是哪一类。告诉了不能收回。',
        yes: '告诉',
        no: '先不告诉',
      },
      done: '已经告诉服务站',
    },
  },
  recuse: {
    text: '说明以后，这件投诉转给别人，你再也看不到它，也不能改回来。',
    done: '已转给别人',
  },
  cityStandsIn: {
    hear: '区里的人都和这件事有关系，或者区里没有人，由市里听取。听取的人不能作结论。',
    find: '区里除了听取的人，没有别人能办，由市里作结论。',
  } satisfies Record<RouteStep, string>,
  hear: {
    without: '为什么没有听取服务站',
    withoutHint: '例如：投诉人不同意告诉服务站',
    title: '听取和意见',
    said: '服务站怎么说',
    saidHint: '它承认什么、不承认什么，有什么凭据',
    opinion: (route: Route) => `${hearer[route.heardBy]}的意见`,
    opinionHint: '核对了什么，建议怎么认定。投诉人看得到',
    missing: '这一栏要写。',
    submit: (route: Route) => `转${decides(route)}`,
    ask: (route: Route) => ({
      title: `转给${decides(route)}？`,
      text: `提交后不能再改，由${decides(route)}作结论。意见投诉人看得到。`,
      yes: '转过去',
      no: '再改改',
    }),
    note: (route: Route) => `提交后不能再改，由${decides(route)}作结论。听取时不要对服务站说投诉人是谁、哪次预约。`,
  },
  heardWithout: '没有听取服务站，因为',
  waitsForHearing: ({ heardBy }: Route) => ({
    title: `等${hearer[heardBy]}听取`,
    text: `${hearer[heardBy]}写好意见以后，才能作结论。`,
  }),
  waitsForFinding: (route: Route) => ({
    title: `等${decides(route)}作结论`,
    text: `意见已经转给${decides(route)}。听取的人不作结论。`,
  }),
  decide: {
    title: '作结论',
    finding: '结论',
    options: { upheld: '属实', partly: '部分属实', 'not-upheld': '不属实' },
    reason: '理由',
    reasonHint: '只给投诉人看：查了什么，为什么这样认定',
    missing: '写明理由，投诉人会看到。',
    pick: '先选结论。',
    deduct: '同时提出扣分',
    item: '扣哪一项',
    pickItem: '选一项',
    itemMissing: '选扣哪一项，或者不提出扣分。',
    option: (name: string, amount: string) => `${name}，${amount}`,
    facts: '查到了什么',
    factsHint: '服务站看得到，不要写投诉人是谁、是哪次预约',
    factsMissing: '写明查到了什么，服务站要看了才能说明。',
    proof: '凭什么认定',
    proofHint: '看了什么材料。服务站看得到，不要写投诉人是谁',
    proofMissing: '写明凭什么认定。',
    unlisted: '没有列明，为什么也要扣',
    unlistedHint: '和列明的情形比，为什么一样该扣。服务站看得到',
    unlistedMissing: '写明文件没有列明的，为什么也要扣。',
    once: '一件事只扣一次：约好没人接待，既是投诉也是没履行承诺，只能选一项。',
    ask: (finding: string, deduct: boolean) => ({
      title: `结论定为“${finding}”？`,
      text: `马上告诉投诉人；服务站知道这件事的，也告诉服务站${deduct ? '，并告诉服务站提出了扣分，听它说明' : ''}。不能再改。`,
      yes: '定下来',
      no: '再看看',
    }),
    submit: '提交结论',
    without: '不提出扣分，只作结论',
  },
  exists: (amount: number) => `台账里已经为这件事扣过 ${formatPoints(Math.abs(amount))} 分。`,
  refusals: deductionRefusals,
  /** a deduction that was proposed with the finding, as long as nothing was taken off */
  proposals: {
    told: '提出了扣分，等服务站说明。',
    answered: '提出了扣分，服务站说明了，等另一个人决定。',
    agreed: '扣分已经记进台账。',
    declined: '提出过扣分，没有同意，没有扣。',
    withdrawn: '提出的扣分撤回了，没有扣。',
  } satisfies Record<ProposalState, string>,
  decided: { title: '已经办结', text: '结论已经告诉投诉人；服务站知道这件事的，也告诉了服务站。不能再改。' },
  done: { heard: (route: Route) => `已转${decides(route)}`, decided: '结论已提交' },
} as const
