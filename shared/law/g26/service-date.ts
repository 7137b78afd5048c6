import type { Axis } from '../axis'
import { citing } from '../basis'

/** Which cycle a service falls into when the cycle ends between service, claim and verification is not said. */
export const countingDate: Axis<'service' | 'claim' | 'verification'> = {
  citation: citing('g26')(
    '三（三）2',
    '每项服务完成后,需向市经济和信息化局提交积分申请及佐证材料,市经济和信息化局对服务事项核实后,为服务站累计相应分值。',
  ),
  question: '积分按何日计入周期',
  readings: { service: '按服务完成之日', claim: '按提交积分申请之日', verification: '按核实之日' },
  default: 'service',
}
