import { type AmountProblem, amountOf, type Hundredths, type Quantities, withOccurrence } from './amount'
import { exact } from './ratio'
import type { Bonus, BonusCondition, Item } from './table'

/** The facts of a service that the amount of its item depends on. */
export interface AmountFacts {
  quantities: Quantities
  mode: string
  /** where the served enterprise stands in 梯度培育 */
  beneficiaryTier: string
  /** the station's earlier awards of this item in the cycle, not reversed */
  awardsBefore: number
  /** the reviewer's choice, where the item leaves a range; else null */
  chosen: Hundredths | null
}

/** An amount and what it is made of: the item itself under its own id, then each bonus under its id. */
export interface AwardAmount {
  points: Hundredths
  parts: readonly { id: string; points: Hundredths }[]
}

/** What the table gives for this service, before any cap: caps belong to the standing, where a reversal frees their room again. */
export function awardAmount(item: Item, facts: AmountFacts): AwardAmount | AmountProblem {
  const own = amountOf(item.amount, withOccurrence(facts.quantities, facts.awardsBefore), facts.chosen)
  if ('problem' in own) return own
  const bonuses = item.bonuses
    .filter((bonus) => holds(bonus.when, facts))
    .map((bonus) => ({ id: bonus.id, points: bonusPoints(bonus, own.points) }))
  const parts = [{ id: item.id, points: own.points }, ...bonuses]
  return { points: parts.reduce((sum, part) => sum + part.points, 0), parts }
}

function holds(when: BonusCondition, facts: AmountFacts): boolean {
  if ('quantity' in when) return (facts.quantities[when.quantity] ?? 0) >= when.atLeast
  return 'mode' in when ? when.mode.includes(facts.mode) : when.beneficiaryTier.includes(facts.beneficiaryTier)
}

function bonusPoints({ add }: Bonus, own: Hundredths): Hundredths {
  return 'points' in add ? add.points : Math.floor(exact(own * add.percent) / PER_CENT)
}

const PER_CENT = 100
