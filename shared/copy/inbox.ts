import { formatPoints } from './points'

/** What an inbox item is about, as facts; the words are made when it is read, so that they can be improved later. */
export type InboxContent =
  | { kind: 'notice'; title: string; body: string; why: string[] }
  | { kind: 'record'; carrierName: string; serviceName: string }
  | { kind: 'complaint-decided'; number: string; finding: 'upheld' | 'partly' | 'not-upheld'; deducted: number | null }
  | { kind: 'complaint-about'; number: string }
  | { kind: 'complaint-about-decided'; number: string; finding: 'upheld' | 'partly' | 'not-upheld' }
  | {
      kind: 'complaint-step'
      number: string
      step: 'filed' | 'accepted-later' | 'told' | 'asked' | 'replied' | 'heard'
    }
  | { kind: 'claim-decided'; itemName: string; decision: 'verified' | 'rejected'; amount: number | null; note: string }
  | { kind: 'deducted'; itemName: string; amount: number; reason: string }
  | { kind: 'rating-text-hidden'; reason: string }
  | { kind: 'join-request'; displayName: string }
  | { kind: 'joined'; enterpriseName: string; accepted: boolean }

interface Words {
  kind: 'notice' | 'record' | 'complaint' | 'points' | 'access'
  title: string
  body: string
  why: string[]
}

/** What the complainant waits for, step by step; what was said is on the complaint's own page. */
const stepText = {
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

const findingText = { upheld: '属实', partly: '部分属实', 'not-upheld': '不属实' }

export function inboxWords(content: InboxContent): Words {
  switch (content.kind) {
    case 'notice':
      return { kind: 'notice', title: content.title, body: content.body, why: content.why }
    case 'record':
      return words(
        'record',
        `${content.serviceName}，请确认`,
        `${content.carrierName}记录了这次服务。看看是不是属实，再说说这次怎么样。`,
      )
    case 'complaint-decided':
      return words(
        'complaint',
        `投诉 ${content.number}：${findingText[content.finding]}`,
        content.deducted === null
          ? '市经信局已作出结论，点开看经过。'
          : `市经信局已作出结论，扣服务站 ${formatPoints(content.deducted)} 分。点开看经过。`,
      )
    case 'complaint-about':
      return words('complaint', `收到投诉 ${content.number}`, '请说明情况。说明会给区、市办理人员看。')
    case 'complaint-about-decided':
      return words('complaint', `投诉 ${content.number}：${findingText[content.finding]}`, '市经信局已作出结论。')
    case 'complaint-step': {
      const [title, body] = stepText[content.step]
      return words('complaint', `投诉 ${content.number}：${title}`, body)
    }
    case 'claim-decided':
      return words(
        'points',
        content.decision === 'verified'
          ? `${content.itemName}已核实，记 ${formatPoints(content.amount ?? 0)} 分`
          : `${content.itemName}没有通过核实`,
        content.note || '点开看依据和佐证。',
      )
    case 'deducted':
      return words('points', `扣 ${formatPoints(content.amount)} 分：${content.itemName}`, content.reason)
    case 'rating-text-hidden':
      return words('record', '评价里的文字不公开显示', `星级和标签照样算。经办人说明：${content.reason}`)
    case 'join-request':
      return words('access', `${content.displayName}申请加入`, '认识这个人再同意。')
    case 'joined':
      return words(
        'access',
        content.accepted ? `已加入${content.enterpriseName}` : `没有加入${content.enterpriseName}`,
        content.accepted ? '可以用企业的名义预约和评价了。' : '企业管理员没有同意。',
      )
  }
}

function words(kind: Words['kind'], title: string, body: string): Words {
  return { kind, title, body, why: [] }
}
