import { application } from '../../law/g26/station-procedure'
import {
  cityReviewWorkingDays,
  districtReviewWorkingDays,
  publicNoticeWorkingDays,
} from '../../law/operator-parameters'
import { productRules } from '../../law/product-rules'
import type { Procedure } from '../procedure'
import { supplyWorkingDays } from '../supply-terms'
import { stationConditions, stationForm } from './station-conditions'
import { stationEntryActions } from './station-entry-actions'

/** 确定培育对象, G26 三(三)1: 自愿报名 → 区级初审 → 市级复核 → 公示 → 培育对象. */
export const stationEntry: Procedure = {
  id: 'station-entry',
  title: '服务站报名',
  kind: 'station',
  instrument: 'g26',
  opens: { by: ['enterprise-manager'], about: 'organisation', standing: 'none', basis: application.basis },
  form: stationForm,
  attachments: [
    { id: 'licence', label: '营业执照或登记证书', least: 1 },
    { id: 'premises', label: '办公场所证明', least: 1 },
    { id: 'staff', label: '专职人员证明', least: 1 },
    { id: 'management', label: '制度和流程', least: 1 },
    { id: 'other', label: '其他材料', least: 0 },
  ],
  declaration: { text: '提交的材料真实、完整，由本单位负责。', basis: application.basis },
  conditions: stationConditions,
  filing: { to: 'district-review', tells: ['applicant'] },
  states: [
    {
      id: 'district-review',
      label: '区级初审',
      waits: 'district',
      clock: {
        count: 'districtReviewWorkingDays',
        unit: 'working-day',
        basis: districtReviewWorkingDays.basis,
      },
    },
    {
      id: 'supplement',
      label: '补充材料',
      waits: 'applicant',
      editable: true,
      clock: { count: supplyWorkingDays, unit: 'working-day', basis: productRules.suppliedInTime },
      lapses: { to: 'lapsed', basis: productRules.suppliedInTime },
    },
    {
      id: 'city-review',
      label: '市级复核',
      waits: 'city',
      clock: { count: 'cityReviewWorkingDays', unit: 'working-day', basis: cityReviewWorkingDays.basis },
    },
    {
      id: 'publication',
      label: '公示',
      waits: 'city',
      public: true,
      clock: {
        count: 'publicNoticeWorkingDays',
        unit: 'working-day',
        basis: publicNoticeWorkingDays.basis,
        sameDay: { axis: 'noticeCountsFrom', is: 'publication-day' },
      },
    },
    { id: 'admitted', label: '成为培育对象', waits: null, end: 'granted' },
    { id: 'refused', label: '不予通过', waits: null, end: 'refused' },
    { id: 'lapsed', label: '到期没有补充，按没有报办结', waits: null, end: 'withdrawn' },
    { id: 'withdrawn', label: '已撤回', waits: null, end: 'withdrawn' },
  ],
  actions: stationEntryActions,
}
