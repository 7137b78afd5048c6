import { approverRoles } from '../../access/approvers'
import { productRules } from '../../law/product-rules'
import type { Procedure } from '../procedure'

const basis = productRules.correctedAfterList

/**
 * 名单公布后的复核: a correction after the list brings a station below the pass mark. It comes about by itself; whoever proposed,
 * agreed to or made the correction counts as having begun it, and another decides: nobody begins one, and nobody takes it back. No action of it touches the title: what a text has against one is another procedure.
 */
export const stationRecheck: Procedure = {
  id: 'station-recheck',
  title: '名单公布后的复核',
  kind: 'station',
  instrument: null,
  opens: { by: approverRoles, byItself: true, about: 'carrier', standing: 'any', basis },
  form: [{ id: 'account', label: '分数怎么变的', type: 'text', most: 1000, required: true }],
  attachments: [{ id: 'other', label: '材料', least: 0 }],
  declaration: null,
  conditions: [],
  filing: { to: 'review', tells: ['city'] },
  states: [
    { id: 'review', label: '市级复核', waits: 'city' },
    { id: 'kept', label: '名单和资格不变', waits: null, end: 'granted' },
    { id: 'referred', label: '另按取消程序办', waits: null, end: 'refused' },
  ],
  actions: [
    {
      id: 'keep',
      label: '名单和资格不变',
      from: ['review'],
      to: 'kept',
      by: approverRoles,
      brings: ['reason'],
      apartFrom: ['file'],
      tells: ['carrier'],
      basis,
    },
    {
      id: 'refer',
      label: '有取消的情形，另行提出',
      from: ['review'],
      to: 'referred',
      by: approverRoles,
      brings: ['reason'],
      apartFrom: ['file'],
      tells: [],
      basis,
    },
  ],
}
