import { officerRoles } from '../../access/roles'
import { codeClaimWorkingDays } from '../../law/operator-parameters'
import { productRules } from '../../law/product-rules'
import { limits } from '../../limits'
import type { Procedure } from '../procedure'

const bothSides = { label: '理由', hint: '双方都会看到。不要写任何一方的姓名和电话。' } as const

/**
 * 这是我们的企业: whose a credit code is, when somebody else has registered it (I1, T23). Saying so changes nothing. The holder is told, not by
 * whom, and may answer once as long as it is open. An officer without a tie finds 不成立, or 有疑问, which freezes the code and stays open
 * until it is lifted. Neither side learns who the other is.
 */
export const codeClaim: Procedure = {
  id: 'code-claim',
  title: '代码归属',
  kind: null,
  instrument: null,
  opens: {
    by: 'person',
    blind: true,
    turn: 'person',
    quota: 'codeClaims',
    about: 'organisation',
    standing: 'any',
    basis: productRules.codeClaimed,
  },
  form: [
    { id: 'name', label: '提出的人', type: 'text', most: limits.name, name: true, required: true, kept: true },
    { id: 'claim', label: '怎么说', type: 'text', most: limits.claimText, required: true },
  ],
  attachments: [
    { id: 'claim', label: '证明材料', least: 0, kept: true },
    { id: 'answer', label: '和说明一起交的材料', least: 0, brought: 'answer' },
  ],
  declaration: null,
  conditions: [],
  filing: {
    to: 'review',
    tells: ['holder'],
    label: '有人说这个代码是他们企业的',
    follows: {
      holder: '现在什么都不变，等所在区看。点开可以说明一次，也可以带上营业执照到区级服务窗口核对。',
    },
  },
  states: [
    {
      id: 'review',
      label: '核对归属',
      waits: 'officers',
      clock: { count: 'codeClaimWorkingDays', unit: 'working-day', basis: codeClaimWorkingDays.basis },
    },
    { id: 'doubted', label: '有疑问，暂停办新的事', waits: 'officers' },
    { id: 'dismissed', label: '不成立', waits: null, end: 'refused' },
    { id: 'lifted', label: '核对清楚，恢复使用', waits: null, end: 'refused' },
  ],
  actions: [
    {
      id: 'answer',
      label: '说明一次',
      from: ['review', 'doubted'],
      to: null,
      by: ['enterprise-manager'],
      brings: ['reason'],
      reason: {
        label: '你们的说明',
        hint: '例如：执照原件在我们这里，随时可以到窗口核对。只有区里、市里的经办人看得到，不要写姓名和电话。',
      },
      once: productRules.claimHeard,
      tells: [],
      basis: productRules.claimHeard,
    },
    {
      id: 'dismiss',
      label: '不成立',
      from: ['review'],
      to: 'dismissed',
      by: officerRoles,
      brings: ['reason'],
      reason: bothSides,
      tells: ['applicant', 'holder'],
      follows: {
        taker: '登记的企业什么都不变，双方都会收到你写的理由。',
        applicant: '你说代码是你们企业的，这次没有成立。有新的材料，可以再提。',
        holder: '你们照常使用，什么都不变。',
      },
      basis: productRules.codeClaimed,
    },
    {
      id: 'doubt',
      label: '有疑问，先暂停办新的事',
      from: ['review'],
      to: 'doubted',
      by: officerRoles,
      brings: ['reason'],
      reason: bothSides,
      effects: ['freeze-code'],
      tells: ['applicant', 'holder'],
      follows: {
        taker: '新的预约、评价、加人和改资料马上停，约好的照常，投诉照常。双方都会收到你写的理由。',
        applicant: '你说是你们企业的代码，那边不能再用它办新的事。怎么认领，请问区级服务窗口。',
        holder: '约好的照常，投诉照常；新的预约、评价、加人和改资料先停，等核对清楚。',
      },
      basis: productRules.frozenCode,
    },
    {
      id: 'lift',
      label: '核对清楚，恢复使用',
      from: ['doubted'],
      to: 'lifted',
      by: officerRoles,
      brings: ['reason'],
      reason: bothSides,
      effects: ['thaw-code'],
      tells: ['applicant', 'holder'],
      follows: {
        taker: '没有别的疑问时，登记的企业马上恢复。双方都会收到你写的理由。',
        applicant: '你说是你们企业的代码核对清楚了，登记的企业恢复使用。',
        holder: '没有别的疑问时，可以照常预约、评价、加人和改资料了。',
      },
      basis: productRules.frozenCode,
    },
  ],
}
