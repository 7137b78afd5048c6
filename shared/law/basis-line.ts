import type { Basis, Citation, InstrumentId } from './basis'
import { instruments, nameOf } from './instruments'
import { repealedBy } from './repeals'

/** 京经信发〔2026〕9号 三（三）2 “……” */
const cited = ({ instrument, article, quote }: Citation) => `${nameOf(instrument)} ${article} “${quote}”`

/** Only a text that was issued, and not repealed since, is a plain 依据. */
function heading(instrument: InstrumentId): string {
  if (instruments[instrument].standing === 'draft') return '参考（征求意见稿，未生效）'
  return repealedBy[instrument] ? '依据（文件现已废止）' : '依据'
}

/** A basis as one Chinese line for a screen. Only an article reads as law. */
export function basisLine(basis: Basis): string {
  switch (basis.kind) {
    case 'article':
      return `${heading(basis.instrument)}：${cited(basis)}`
    case 'reading': {
      const others = basis.others.map((other) => `“${other}”`).join('、')
      return `解读（原文未明确）：${basis.reading}；另可读作${others}。原文：${cited(basis)}`
    }
    case 'operator':
      return `${basis.label}：${basis.parameter}，${basis.value === undefined ? '' : `已设为 ${basis.value}，`}默认${basis.default === null ? '不设' : `为 ${basis.default}`}`
    case 'product':
      return `${basis.label}：${basis.rule}`
  }
}
