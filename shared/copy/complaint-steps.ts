import type { Level, Route } from '../case/route'

/** Who takes a step, as the complainant reads it. */
export const hearer: Readonly<Record<Level, string>> = { district: '区里', city: '市里' }
const office: Readonly<Record<Level, string>> = { district: '服务站所在的区', city: '市经信局' }

/** Whoever heard does not decide: of the same office it is another. */
export const finder = ({ heardBy, foundBy }: Route, of: Readonly<Record<Level, string>> = office): string =>
  heardBy === foundBy ? `${of[foundBy]}另一个人` : of[foundBy]

export type ComplaintStep = 'filed' | 'accepted-later' | 'told' | 'asked' | 'replied' | 'heard'

/** What the complainant waits for, step by step; what was said is on the complaint's own page. */
export function stepText(step: ComplaintStep, route: Route): readonly [title: string, body: string] {
  const { heardBy, foundBy } = route
  switch (step) {
    case 'filed':
      return ['已收到', `先由${office[heardBy]}听取情况，再由${finder(route)}作结论。每一步都会告诉你。`]
    case 'accepted-later':
      return ['已收到，排在后面办', '你们企业这个月提出的投诉比较多，这一件照样受理，只是晚一些办。每一步都会告诉你。']
    case 'told':
      return ['已经告诉服务站', '服务站可以说明情况。选了保密的，它看不到是哪家企业、哪一次预约。']
    case 'asked':
      return ['要你拿个主意', `${hearer[heardBy]}想把这件事告诉服务站，但服务站可能猜出是你。点开选同意或不同意。`]
    case 'replied':
      return ['服务站作了说明', '点开看服务站怎么说。']
    case 'heard': {
      const next = heardBy === foundBy ? '等另一个人作结论' : `意见已转${office[foundBy]}，等结论`
      return [`${hearer[heardBy]}听取了情况`, `${next}。点开看经过。`]
    }
  }
}

export const findingText = { upheld: '属实', partly: '部分属实', 'not-upheld': '不属实' }

/** Who came to the finding. */
export const foundText: Readonly<Record<Level, string>> = { district: '区里', city: '市经信局' }
