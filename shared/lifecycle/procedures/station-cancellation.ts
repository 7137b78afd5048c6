import { cancellationBarYears, cancellationGrounds } from '../../law/g26/station-status'
import { productRules } from '../../law/product-rules'
import type { Condition } from '../condition'
import { hearingWorkingDays } from '../hearing-terms'
import type { Procedure } from '../procedure'

const city = ['city-reviewer', 'city-admin'] as const

/** The grounds of the text, as somebody chooses among them. 其他 is a person's reasons, and never follows by itself. */
export const grounds = {
  'false-material': '建设过程中提供虚假材料、数据',
  penalty: '违反法律法规，受到行政处罚或刑事处罚',
  dishonesty: '存在严重失信行为',
  other: '其他不符合要求的情形',
} as const satisfies Record<keyof typeof cancellationGrounds, string>

/** Of the ground that is named: whoever decides has found that it is so. Of the others nothing is asked. */
const conditions = Object.entries(cancellationGrounds).map(
  ([id, { basis }]): Condition => ({
    id,
    text: grounds[id as keyof typeof grounds],
    stage: 'review',
    test: {
      kind: 'when',
      given: { kind: 'measure', field: 'ground', as: 'named', among: [grounds[id as keyof typeof grounds]], least: 1 },
      test: { kind: 'judgement' },
    },
    force: { kind: 'hard' },
    basis,
  }),
)

/** 取消服务站资格, G26 三(三)3: proposed on one ground, heard, and decided with reasons by another; two years' bar. */
export const stationCancellation: Procedure = {
  id: 'station-cancellation',
  title: '取消服务站资格',
  kind: 'station',
  instrument: 'g26',
  opens: {
    by: ['district-officer', ...city],
    about: 'carrier',
    standing: 'object',
    basis: cancellationBarYears.basis,
  },
  form: [
    { id: 'ground', label: '情形', type: 'one', options: Object.values(grounds), required: true },
    { id: 'account', label: '事实和证据', type: 'text', most: 2000, required: true },
  ],
  attachments: [{ id: 'evidence', label: '证据', least: 0 }],
  declaration: null,
  conditions,
  filing: { to: 'hearing', tells: ['carrier'] },
  states: [
    {
      id: 'hearing',
      label: '听取服务站说明',
      waits: 'applicant',
      clock: { count: hearingWorkingDays, unit: 'working-day', basis: productRules.heardBeforeCancelled },
    },
    { id: 'decision', label: '市级决定', waits: 'city' },
    { id: 'cancelled', label: '已取消', waits: null, end: 'granted' },
    { id: 'kept', label: '不取消', waits: null, end: 'refused' },
    { id: 'withdrawn', label: '已撤回', waits: null, end: 'withdrawn' },
  ],
  actions: [
    {
      id: 'answer',
      label: '说明情况',
      from: ['hearing'],
      to: 'decision',
      by: ['carrier-manager'],
      brings: ['reason'],
      tells: [],
      basis: productRules.heardBeforeCancelled,
    },
    {
      id: 'unanswered',
      label: '到期没有说明，进入决定',
      from: ['hearing'],
      to: 'decision',
      by: city,
      brings: [],
      only: [{ kind: 'over' }],
      tells: [],
      basis: productRules.heardBeforeCancelled,
    },
    {
      id: 'cancel',
      label: '取消资格',
      from: ['decision'],
      to: 'cancelled',
      by: city,
      brings: ['reason'],
      apartFrom: ['file'],
      only: [
        { kind: 'conditions' },
        { kind: 'recognised', unless: { axis: 'cancellationReach', is: 'also-cultivation' } },
      ],
      events: ['cancelled'],
      effects: ['leave'],
      tells: ['carrier'],
      basis: cancellationBarYears.basis,
    },
    {
      id: 'keep',
      label: '不取消',
      from: ['decision'],
      to: 'kept',
      by: city,
      brings: ['reason'],
      apartFrom: ['file'],
      tells: ['carrier'],
      basis: productRules.caseReasoned,
    },
    {
      id: 'withdraw',
      label: '撤回',
      from: ['hearing', 'decision'],
      to: 'withdrawn',
      by: 'opener',
      brings: ['reason'],
      onlyWhoDid: ['file'],
      tells: ['carrier'],
      basis: productRules.withdrawnByProposer,
    },
  ],
}
