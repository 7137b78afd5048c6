import type { FilingRefusal } from '@shared/case/decide-filing'
import type { Route } from '@shared/case/route'
import { telling } from '@shared/case/telling-terms'
import { finder, foundText, hearer } from '@shared/copy/complaint-steps'

/** Who reads a complaint: those who take a step of it, and the city where the district has nobody. */
function readers({ heardBy, foundBy }: Route): string {
  if (heardBy !== foundBy) return '区、市办理人员'
  return heardBy === 'city' ? '市里的办理人员' : '区里的办理人员（区里没有人能办的，由市里办）'
}
const decides = (route: Route) => finder(route, foundText)

/** 投诉：提交之前说清楚，提交之后看得到每一步。 */
export const complaint = {
  none: {
    title: '没有投诉',
    text: '服务没做到承诺、收了不该收的费，可以投诉。从预约凭证或服务点页面进来。',
    exit: '看我的预约',
  },
  about: '投诉谁',
  booking: '哪一次',
  pickCarrier: { title: '先找到要投诉的服务点', text: '打开它的页面，最下面有“投诉”。', exit: '找服务点' },
  day: { label: '哪天的事', pick: '选日期', need: '先选是哪天的事' },
  refused: {
    BOOKING_OF_OTHERS: '这次预约不是你们企业在这家服务站的。',
    BOOKING_MISSING: '约了没人接待，要从那一次预约进来投诉。打开“我的预约”，点那一次，下面有“投诉”。',
    BOOKING_CANCELLED: '这次预约已经取消了。可以换“态度”或“其他”，写清经过。',
    NOT_YET: '还没到预约的时间。到了时间再来，或者换“态度”“其他”。',
    DAY_MISSING: '先选是哪天的事。',
    DAY_AHEAD: '日期晚于今天，改好再提交。',
    DAY_LONG_AGO: '只受理一年以内的事。更早的，打电话给区里。',
    ROUTE_CHANGED: '投诉由谁办刚刚改了，页面上已经换成新的。看一遍“谁能看到你是谁”，再提交。',
  } satisfies Record<FilingRefusal, string>,
  toBookings: '去我的预约',
  prospect: {
    yes: '如果扣分，服务站很可能知道是你：那几天来过的企业不多，或者事情过去久了。',
    no: '如果扣分，服务站不会知道是哪一次：那几天来过的企业多。',
  },
  consent: {
    title: '能不能告诉服务站',
    why: '那几天来过的企业不多，或者事情过去久了。现在告诉服务站有人投诉，它可能猜出是你。不告诉也可以，投诉照样办，只是听不到服务站的说明。',
    options: { yes: '同意告诉', no: '不同意' },
    note: (deductible: boolean) =>
      `不告诉它企业名称、经过和哪次预约。告诉以前，随时可以改。${deductible ? '不同意的，查实以后提出扣分时，还是会先让它说明，那时它可能猜出是你。' : ''}`,
    done: { yes: '记下了：同意', no: '记下了：不同意' },
  },
  ground: {
    title: '发生了什么',
    words: {
      'missed-appointment': '约了没人接待',
      'broken-promise': '没做到承诺',
      fees: '收了费用',
      attitude: '态度',
      other: '其他',
    },
    need: '先选发生了什么',
  },
  text: {
    label: '经过',
    need: '写几句经过再提交',
    hint: '什么时候、谁、怎么说的。写清楚更好核实',
  },
  who: {
    title: '谁能看到你是谁',
    secret: {
      words: '对服务站保密',
      note: (route: Route) =>
        `只有${readers(route)}能看到。至少 ${telling.enterprises} 家企业都有可能提出时，才和别的一起告诉服务站有这样一件事；不够的，或者事情过去久了，先问你同不同意。`,
    },
    open: {
      words: '告诉服务站是谁',
      note: (route: Route) => `服务站看到企业名称和哪一类事，方便当面说清。经过仍只给${readers(route)}看。`,
    },
    platform: '平台始终知道是谁提交的，用来告诉你结果。',
  },
  next: {
    title: '提交之后',
    steps: (deductible: boolean, route: Route) => [
      '服务站收到通知，可以说明情况；保密的，过一两周成批告诉',
      `${hearer[route.heardBy]}听取双方，写出意见`,
      `${decides(route)}作结论${deductible ? '。查实的，可以提出扣它的分，听它说明以后决定' : ''}`,
      deductible ? '结论和扣分都在消息里告诉你' : '结论在消息里告诉你',
    ],
  },
  submit: '提交投诉',
  known: '服务站知道是谁',
  later: '你们企业这个月提出的投诉比较多，这一件照样受理，排在后面办',
  number: (number: string) => `编号 ${number}`,
  states: (route: Route) => ({
    filed: `等${hearer[route.heardBy]}听取说明`,
    heard: `等${decides(route)}作结论`,
    upheld: '属实',
    partly: '部分属实',
    'not-upheld': '不属实',
  }),
  answer: (route: Route) => ({
    filed: `${hearer[route.heardBy]}在办，要听取服务站的说明`,
    heard: `${hearer[route.heardBy]}写好了意见，等${decides(route)}作结论`,
    upheld: '结论：属实',
    partly: '结论：部分属实',
    'not-upheld': '结论：不属实',
  }),
  steps: (route: Route) => ({
    filed: '提交',
    replied: '服务站说明',
    heard: `${hearer[route.heardBy]}的意见`,
    decided: {
      upheld: `${hearer[route.foundBy]}的结论：属实`,
      partly: `${hearer[route.foundBy]}的结论：部分属实`,
      'not-upheld': `${hearer[route.foundBy]}的结论：不属实`,
    },
    toTell: '告诉服务站',
    toTellText: '等可能的企业够多了，和别的一起告诉，不说是谁',
    told: (day: string) => `${day} 告诉了服务站`,
    without: '没有听取服务站的说明',
    toHear: `${hearer[route.heardBy]}听取说明，写意见`,
    toHearText: '服务站可以说明情况，也可以不说明',
    toDecide: `${decides(route)}作结论`,
    end: '办结',
    endText: (deductible: boolean) => (deductible ? '结论和扣分都会告诉你' : '结论会告诉你'),
    ended: '这件投诉已经办完',
  }),
  deducted: (amount: string, item: string) => `扣 ${amount} 分：${item}`,
  notDeducted: '没有扣分',
  proposed: '提出了扣服务站的分，先听它说明，再由另一个人决定。结果会告诉你。',
  dropped: '提出过扣分，后来没有扣。',
  reversed: '已撤回',
  reversedText: '后来由另一位办理人撤回，不再扣这笔分。',
  deductedAt: (moment: string) => `市经信局 ${moment} 决定，记在服务站的积分台账上`,
} as const
