import type { Axis } from '../axis'
import { citing } from '../basis'

const citation = citing('g26')(
  '三（三）2',
  '每项服务完成后,需向市经济和信息化局提交积分申请及佐证材料,市经济和信息化局对服务事项核实后,为服务站累计相应分值。',
)

/** Which cycle a service falls into when the cycle ends between service, claim and verification is not said. */
export const countingDate: Axis<'service' | 'claim' | 'verification'> = {
  citation,
  question: '积分按何日计入周期',
  readings: { service: '按服务完成之日', claim: '按提交积分申请之日', verification: '按核实之日' },
  default: 'service',
  example: {
    servedOn: '2026-09-28',
    claimedOn: '2026-09-30',
    verifiedOn: '2026-10-20',
    gives: { service: 2026, claim: 2026, verification: 2027 },
  },
}

/** A service given before the end of a cycle and completed after it: 服务完成 may be either day. */
export const serviceDay: Axis<'served' | 'completed'> = {
  citation,
  question: '周期结束前提供、结束后才办结的服务按哪天算',
  readings: { served: '按提供服务之日', completed: '按服务办结之日' },
  default: 'served',
  example: { servedOn: '2026-09-30', completedOn: '2026-10-02', gives: { served: 2026, completed: 2027 } },
}
