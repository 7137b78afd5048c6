import { change } from '../../law/g26/station-status'
import { changeReviewWorkingDays } from '../../law/operator-parameters'
import { productRules } from '../../law/product-rules'
import type { Condition } from '../condition'
import type { Procedure } from '../procedure'
import { supplyWorkingDays } from '../supply-terms'
import { stationChangeActions } from './station-change-actions'

const { kinds, withinWorkingDays } = change.value
/** What has to be said of a change that the page of the station shows. */
const told = [
  [kinds[0], 'name', '写明变更后的名称'],
  [kinds[1], 'address', '写明变更后的地址'],
  [kinds[1], 'place', '在地图上标出变更后的地址'],
] as const

/**
 * 重大变更, G26 三(三)3: reported to the district, verified, changed or revoked by the city. The text bars nobody for it. Of a report that is
 * wrong or incomplete it says nothing: that it is sent back or turned down is ours (product rule `changeCorrected`).
 */
export const stationChange: Procedure = {
  id: 'station-change',
  title: '服务站变更',
  kind: 'station',
  instrument: 'g26',
  opens: { by: ['carrier-manager'], about: 'carrier', standing: 'object', basis: change.basis },
  form: [
    { id: 'what', label: '变更的是', type: 'many', options: kinds, open: true, required: true },
    { id: 'changedOn', label: '哪一天变更的', type: 'date', required: true },
    { id: 'name', label: '变更后的名称', type: 'text', most: 40, hint: '变更的是名称才改' },
    { id: 'address', label: '变更后的地址', type: 'text', most: 100, hint: '变更的是地址才改' },
    { id: 'place', label: '变更后的地址在地图上的位置', type: 'place', hint: '变更的是地址才标，批准后地图上跟着改' },
    { id: 'account', label: '说明', type: 'text', most: 1000, required: true },
  ],
  attachments: [
    { id: 'proof', label: '变更证明', least: 1 },
    { id: 'other', label: '其他材料', least: 0 },
  ],
  declaration: null,
  conditions: [
    ...told.map(
      ([kind, field, text]): Condition => ({
        id: `new-${field}`,
        text,
        stage: 'filing',
        test: {
          kind: 'when',
          given: { kind: 'measure', field: 'what', as: 'named', among: [kind], least: 1 },
          test: { kind: 'measure', field, as: 'filled' },
        },
        force: { kind: 'hard' },
        basis: productRules.caseComplete,
      }),
    ),
    {
      id: 'in-time',
      text: `变更后 ${withinWorkingDays} 个工作日内报区里`,
      stage: 'filing',
      test: {
        kind: 'measure',
        field: 'changedOn',
        as: 'within',
        count: withinWorkingDays,
        unit: 'working-day',
        sameDay: { axis: 'changeCountsFrom', is: 'change-day' },
      },
      force: { kind: 'noted' },
      basis: change.basis,
    },
  ],
  filing: { to: 'verification', tells: ['applicant'] },
  states: [
    {
      id: 'verification',
      label: '区级核实',
      waits: 'district',
      clock: {
        count: 'changeReviewWorkingDays',
        unit: 'working-day',
        basis: changeReviewWorkingDays.basis,
      },
    },
    {
      id: 'correction',
      label: '退回补正',
      waits: 'applicant',
      editable: true,
      clock: { count: supplyWorkingDays, unit: 'working-day', basis: productRules.suppliedInTime },
      lapses: { to: 'lapsed', basis: productRules.suppliedInTime },
    },
    { id: 'decision', label: '市级决定', waits: 'city' },
    { id: 'changed', label: '已变更', waits: null, end: 'granted' },
    { id: 'revoked', label: '已撤销', waits: null, end: 'refused' },
    { id: 'closed', label: '不再办理', waits: null, end: 'refused' },
    { id: 'rejected', label: '报告不予办理', waits: null, end: 'refused' },
    { id: 'lapsed', label: '到期没有补正，按没有报办结', waits: null, end: 'withdrawn' },
    { id: 'withdrawn', label: '已撤回', waits: null, end: 'withdrawn' },
  ],
  actions: stationChangeActions,
}
