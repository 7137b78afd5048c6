import { removal } from '../../law/g26/station-status'
import { productRules } from '../../law/product-rules'
import type { Procedure } from '../procedure'

const city = ['city-reviewer', 'city-admin'] as const

/** 移出培育名单, G26 三(三)3: three years without success; proposed by one person, decided by another. Nothing removes by itself. */
export const stationRemoval: Procedure = {
  id: 'station-removal',
  title: '移出培育名单',
  kind: 'station',
  instrument: 'g26',
  opens: { by: ['district-officer', ...city], about: 'carrier', standing: 'object', basis: removal.basis },
  form: [{ id: 'account', label: '培育经过', type: 'text', most: 1000, required: true }],
  attachments: [{ id: 'other', label: '材料', least: 0 }],
  declaration: null,
  conditions: [],
  filing: { to: 'decision', tells: ['carrier'] },
  states: [
    { id: 'decision', label: '市级决定', waits: 'city' },
    { id: 'removed', label: '已移出', waits: null, end: 'granted' },
    { id: 'kept', label: '不移出', waits: null, end: 'refused' },
    { id: 'withdrawn', label: '已撤回', waits: null, end: 'withdrawn' },
  ],
  actions: [
    {
      id: 'remove',
      label: '移出培育名单',
      from: ['decision'],
      to: 'removed',
      by: city,
      brings: ['reason'],
      apartFrom: ['file'],
      only: [{ kind: 'idle' }],
      events: ['removed'],
      effects: ['leave'],
      tells: ['carrier'],
      basis: removal.basis,
    },
    {
      id: 'keep',
      label: '不移出',
      from: ['decision'],
      to: 'kept',
      by: city,
      brings: ['reason'],
      apartFrom: ['file'],
      tells: ['carrier'],
      basis: removal.basis,
    },
    {
      id: 'withdraw',
      label: '撤回',
      from: ['decision'],
      to: 'withdrawn',
      by: 'opener',
      brings: ['reason'],
      onlyWhoDid: ['file'],
      tells: ['carrier'],
      basis: productRules.withdrawnByProposer,
    },
  ],
}
