import type { AmountRule } from '../points/amount'

/** Hundredths of a point as people read them: 200 → 2, 250 → 2.5, −105 → −1.05, with a real minus sign. */
export function formatPoints(hundredths: number): string {
  const text = (Math.abs(hundredths) / 100).toFixed(2).replace(/\.?0+$/, '')
  return hundredths < 0 ? `−${text}` : text
}

/** What an item is worth, in words. */
export function amountText(rule: AmountRule): string {
  switch (rule.kind) {
    case 'fixed':
      return `每次 ${formatPoints(rule.points)} 分`
    case 'tiers':
      return rule.tiers.map(({ from, points }) => `满 ${from} 记 ${formatPoints(points)} 分`).join('，')
    case 'ratio':
      return `每 ${rule.per} 记 ${formatPoints(rule.points)} 分${rule.atMost === undefined ? '' : `，最多 ${formatPoints(rule.atMost)} 分`}`
    case 'range':
      return `由核实人在 ${formatPoints(rule.from)}–${formatPoints(rule.to)} 分之间定`
  }
}

/** The same of a deduction: within a range it is who proposes it that chooses. */
export const deductionText = (rule: AmountRule): string =>
  rule.kind === 'range'
    ? `在 ${formatPoints(rule.from)}–${formatPoints(rule.to)} 分之间，由提出的人选`
    : amountText(rule)
