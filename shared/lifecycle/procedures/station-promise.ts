import { pledgeWords, withinOptions } from '../../copy/pledges'
import { productRules } from '../../law/product-rules'
import type { Procedure } from '../procedure'

const city = ['city-reviewer', 'city-admin'] as const
const basis = productRules.promisedByStation

/**
 * 服务承诺: G26 三(三)2 takes points off for one that was not kept, and no text says who makes one or when it binds. Here it is the
 * station's own word, which the city reads before it is published; from then on the system can count its days.
 */
export const stationPromise: Procedure = {
  id: 'station-promise',
  title: '服务承诺',
  kind: 'station',
  instrument: null,
  opens: { by: ['carrier-manager'], about: 'carrier', standing: 'any', basis },
  form: [
    {
      id: 'promise',
      label: '承诺什么',
      type: 'one',
      options: Object.values(pledgeWords.measures),
      hint: '系统凭签到和完成的记录看得出来的两件。一次写一件；以前公布过的，换成这次写的。',
      required: true,
    },
    {
      id: 'within',
      label: '期限',
      type: 'one',
      options: [...withinOptions, pledgeWords.ended],
      hint: '从预约的次日起数。到期没有记录的，列给市级审核员看，不自动扣分。',
      required: true,
    },
    {
      id: 'words',
      label: '承诺的原话',
      type: 'text',
      most: 60,
      hint: '公布在服务站的页面上。不再承诺的，不用写。',
    },
  ],
  attachments: [],
  declaration: null,
  conditions: [
    {
      id: 'said',
      text: '写明期限和承诺的原话',
      stage: 'filing',
      test: {
        kind: 'when',
        given: { kind: 'measure', field: 'within', as: 'named', among: withinOptions, least: 1 },
        test: { kind: 'measure', field: 'words', as: 'filled' },
      },
      force: { kind: 'hard' },
      basis: productRules.caseComplete,
    },
    {
      id: 'same',
      text: '原话和选的那一件、选的期限说的是一回事',
      stage: 'review',
      test: { kind: 'judgement' },
      force: { kind: 'hard' },
      basis,
    },
  ],
  filing: { to: 'review', tells: ['applicant'] },
  states: [
    { id: 'review', label: '市级核对', waits: 'city' },
    { id: 'published', label: '已公布', waits: null, end: 'granted' },
    { id: 'refused', label: '没有公布', waits: null, end: 'refused' },
    { id: 'withdrawn', label: '已撤回', waits: null, end: 'withdrawn' },
  ],
  actions: [
    {
      id: 'publish',
      label: '公布，次日起算',
      from: ['review'],
      to: 'published',
      by: city,
      brings: [],
      only: [{ kind: 'conditions' }],
      effects: ['publish-promise'],
      tells: ['applicant'],
      basis: productRules.promisedFromNextDay,
    },
    {
      id: 'refuse',
      label: '不公布，写明为什么',
      from: ['review'],
      to: 'refused',
      by: city,
      brings: ['reason'],
      tells: ['applicant'],
      basis: productRules.caseReasoned,
    },
    {
      id: 'withdraw',
      label: '撤回',
      from: ['review'],
      to: 'withdrawn',
      by: 'opener',
      brings: [],
      tells: [],
      basis: productRules.caseOnce,
    },
  ],
}
