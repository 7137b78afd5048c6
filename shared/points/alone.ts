import { product } from '../law/basis'
import type { Hundredths } from './amount'

/** How much one reviewer alone may award for one claim; above that another has to agree (D6). */
export const awardedAlone: { upTo: Hundredths; basis: ReturnType<typeof product> } = {
  upTo: 400,
  basis: product('一笔核实的分值超过 4 分的，另一位审核员同意后才记分；不同意的写明理由，或者退回重新看。'),
}
