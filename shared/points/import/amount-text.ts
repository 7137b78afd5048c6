import { type AmountRule, HUNDREDTHS } from '../amount'

const NUMBER = String.raw`(\d{1,6}(?:\.\d{1,2})?)`
const WORD = String.raw`([A-Za-z][\w-]*)`
const hundredths = (text: string) => Math.round(Number(text) * HUNDREDTHS)

/**
 * What an item is worth, as one writes it into a cell. Points with at most two decimals:
 * `3`; `1~6/0.25` (from 1 to 6 in steps); `attendees: 20=1.25, 50=3.33` (from 20 on, from 50 on); `financedWan: 0.07/30 <= 9` (for every 30, at most 9).
 * @returns null for anything else
 */
export function amountFromText(text: string): AmountRule | null {
  const plain = text.replaceAll('，', ',').replaceAll('：', ':').replaceAll('≤', '<=').replaceAll('～', '~')
  const fixed = whole(plain, NUMBER)
  if (fixed) return { kind: 'fixed', points: hundredths(fixed[1]!) }
  const range = whole(plain, `${NUMBER} *~ *${NUMBER} */ *${NUMBER}`)
  if (range) {
    const [from, to, step] = range.slice(1).map(hundredths) as [number, number, number]
    return { kind: 'range', from, to, step }
  }
  const share = whole(plain, `${WORD} *: *${NUMBER} */ *(\\d{1,9})(?: *<= *${NUMBER})?`)
  if (share) {
    const [, quantity, points, per, most] = share as unknown as [string, string, string, string, string | undefined]
    const rule = { kind: 'ratio' as const, quantity, points: hundredths(points), per: Number(per) }
    return most === undefined ? rule : { ...rule, atMost: hundredths(most) }
  }
  const tiers = whole(plain, `${WORD} *: *((?:\\d{1,9} *= *${NUMBER} *,? *)+)`)
  if (!tiers) return null
  const parts = [...tiers[2]!.matchAll(/(\d+) *= *([\d.]+)/g)]
  return {
    kind: 'tiers',
    quantity: tiers[1]!,
    tiers: parts.map(([, from, points]) => ({ from: Number(from), points: hundredths(points!) })),
  }
}

const whole = (text: string, pattern: string) => new RegExp(`^${pattern}$`).exec(text)
