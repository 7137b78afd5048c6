import type { Measure } from '../case/pledge'
import { pledgeDays } from '../case/pledge-days'

/** What a station may promise so that the system can see whether it was kept, as its form asks. */
export const pledgeWords = {
  measures: {
    received: '约好的时间，有人接待',
    completed: '来办的服务，办完并写好记录',
  } satisfies Record<Measure, string>,
  within: (workingDays: number) => `${workingDays} 个工作日以内`,
  ended: '不再承诺',
}

export const withinOptions: readonly string[] = pledgeDays.map(pledgeWords.within)
