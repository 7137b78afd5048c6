import { formatPoints } from '@shared/copy/points'
import type { ClaimState } from '@shared/points/claim-events'
import { deskEntries } from './desk-entries'

/** From when until when somebody can be checked in, as clock times. */
interface Arrival {
  opens: string
  closes: string
}

/** 服务台：站内人员每天用的几页。 */
export const desk = {
  toMe: '去我的',
  notYours: { title: '这里归服务站人员用', text: '请站长用邀请码给你开通。' },
  codeLabel: '六位签到码',
  codeHint: '请对方打开预约凭证，扫码或念六位数字',
  scan: '扫凭证',
  arrive: '签到',
  arrived: (name: string) => `${name}，已签到`,
  undone: (name: string) => `${name}，撤销了签到`,
  undo: { button: '撤销签到', note: (until: string) => `签错了，${until} 前可以撤销。` },
  closed: ({ opens, closes }: Arrival) => `这个预约 ${opens}–${closes} 可以签到。`,
  today: (count: number) => `今天 ${count} 个预约`,
  todayComing: '今天的预约，还在加载',
  none: { title: '今天没有预约', text: '有人约了，会出现在这里。', exit: '看服务记录' },
  state: { booked: '未到', arrived: '已到，等服务', done: '已完成', cancelled: '已取消', past: '没有来' },
  entries: deskEntries,
  booking: { who: '企业', when: '时间', service: '服务', need: '想解决', number: '预约号', none: '没有填写' },
  summary: '做了什么，结果怎样',
  summaryHint: '例如：核对材料清单，比较三家银行，选定一家，下周递材料',
  complete: '完成服务',
  completeNote: '完成后生成服务记录，企业会收到确认和评价的请求。',
  askComplete: (name: string) => ({
    title: `${name}的服务完成了？`,
    text: '生成服务记录，写的内容不能再改；企业会收到确认和评价的请求。签到也不能再撤销。',
    yes: '完成了',
    no: '还没有',
  }),
  toRecord: '去补佐证材料',
  waitArrival: ({ opens, closes }: Arrival) => `${opens}–${closes} 可以签到，对方签到后才能完成服务。`,
  records: {
    none: { title: '还没有服务记录', text: '完成一次服务后，记录会出现在这里。' },
    files: (count: number) => (count === 0 ? '还没有佐证' : `佐证 ${count} 份`),
    claimed: {
      filed: '待核实',
      asked: '要补材料',
      seconding: '待核实',
      verified: '已核实',
      rejected: '未通过',
      appealed: '复核中',
      withdrawn: '已撤回',
    } satisfies Record<ClaimState, string>,
    confirmed: '企业已确认',
    denied: '企业说没有这回事',
  },
  record: {
    denial: {
      open: '企业说没有这次服务。市经信局派人核查，查清之前不计分，也不能申请积分。',
      stands: '企业说没有这次服务。核查结果：确有其事，积分照常申请。',
      'did-not-happen': '企业说没有这次服务。核查结果：没有发生，已记的分撤回，不能再申请。',
    },
    checked: (date: string, reason: string) => `${date} 核查：${reason}`,
    title: '佐证材料',
    result: '结果',
    frozen: '积分申请已提交，佐证不能再改。',
    locked: '提交过的材料锁定，不能换；可以添加新的。',
    claim: '申请积分',
    claimable: '可申请积分',
    otherHint: '上面没有列的材料放在这里，不算进要求的种类。',
    follows: '提交后材料锁定，由市经信局核实。',
    inspecting: '材料还在检查',
    stillLacks: (kind: string) => `还差${kind}`,
    ask: (item: string, amount: string) => ({
      title: `按“${item}”申请积分？`,
      text: `${amount}。提交后佐证材料锁定，不能再加、再删，移除的也找不回。市经信局核实后告诉你们。`,
      yes: '提交申请',
      no: '再看看',
    }),
    item: '按哪一项申请',
    noItem: '积分规则里没有适合这类服务的项目。',
    managerOnly: '佐证齐了以后，由站长申请积分。',
    missing: (words: string) => `还差${words}，补齐后可申请。`,
    missingKind: (label: string, count: number) => `${label} ${count} 份`,
    proposed: (words: string) => `${words}，核实后记入台账`,
    claimOf: (item: string) => `${item}的积分申请`,
  },
  claimed: {
    points: '分值',
    worth: (state: ClaimState, amount: number | null) =>
      state === 'rejected' || state === 'withdrawn'
        ? '没有记分'
        : amount === null
          ? '由审核员定分'
          : `${state === 'verified' ? '记了' : '申请'} ${formatPoints(amount)} 分`,
    by: '申请',
    filed: (name: string | null, moment: string) => `${name || '站长'}，${moment}`,
    decided: '决定',
    on: (moment: string) => `市经信局，${moment}`,
    open: '等市经信局核实',
    note: '说明',
    look: '看这笔申请的经过',
  },
  ledger: {
    entries: '每一分的来历',
    years: '看哪个周期',
    none: { title: '这个周期还没有积分', text: '服务完成、佐证齐全后申请，市经信局核实后记在这里。' },
    kind: { award: '核实记分', deduction: '扣分', reversal: '冲正' },
    evidence: (count: number) => (count === 0 ? '无佐证文件' : `佐证 ${count} 份`),
    reversed: '已撤回',
    held: '企业否认，待核查',
    leftOver: '以前的周期没有算进，计入这个周期',
    settled: '这个周期的名单已经公布，按核对名单时的设定算。以后改设定，不往回算。',
    heldNote: (points: string) => `企业否认、还没有人核查的 ${points} 分，没有计入。`,
    heldText: '企业说没有这次服务。查清之前，这笔分不计入；查清以后会告诉你。',
    inCycle: (year: number | null) => (year === null ? '周期之前' : `${year} 周期`),
    secretText: '这笔扣分来自对服务站保密的投诉，所以不写是哪一天、哪一次预约。',
    rule: '规则',
    ruleOf: (item: string, version: string) => `${item}，${version} 版`,
    decided: '决定',
    decidedAt: (date: string) => `市经信局 ${date} 决定`,
    reason: '说明',
    cycle: (label: string, from: string, to: string) => `${label}（${from} 至 ${to}）`,
  },
  complaints: {
    none: { title: '没有投诉', text: '要你们说明情况时，会通知站长。' },
    told: (date: string) => `${date} 转来`,
    decided: (date: string) => `${date} 有结论`,
    ground: {
      'missed-appointment': '预约了没有人接待',
      'broken-promise': '没做到承诺',
      fees: '收费问题',
      attitude: '服务态度',
      other: '其他',
    },
    secret: '对服务站保密，不显示是谁',
    from: (name: string) => `来自${name}`,
    state: { handling: '办理中', upheld: '属实', partly: '部分属实', 'not-upheld': '不属实' },
    reply: '说明情况',
    replyHint: '发生了什么，已经怎么改。办理的人会看到。',
    replied: '你的说明',
    send: '提交说明',
    ask: {
      title: '提交这份说明？',
      text: '办理的人会看到。只能说明一次，提交后不能再改。',
      yes: '提交',
      no: '再改改',
    },
  },
} as const
