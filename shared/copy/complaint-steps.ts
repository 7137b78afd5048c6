/** What the complainant waits for, step by step; what was said is on the complaint's own page. */
export const stepText = {
  filed: ['已收到', '先由服务站所在的区听取情况，再由市经信局作结论。每一步都会告诉你。'],
  'accepted-later': [
    '已收到，排在后面办',
    '你们企业这个月提出的投诉比较多，这一件照样受理，只是晚一些办。每一步都会告诉你。',
  ],
  told: ['已经告诉服务站', '服务站可以说明情况。选了保密的，它看不到是哪家企业、哪一次预约。'],
  asked: ['要你拿个主意', '区里想把这件事告诉服务站，但服务站可能猜出是你。点开选同意或不同意。'],
  replied: ['服务站作了说明', '点开看服务站怎么说。'],
  heard: ['区里听取了情况', '意见已转市经信局，等结论。点开看经过。'],
} as const

export const findingText = { upheld: '属实', partly: '部分属实', 'not-upheld': '不属实' }
