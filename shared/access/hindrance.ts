import { ties } from './conflict'

/** What keeps somebody who holds the role from a matter: a tie, or what they did in it before (`acted`), where another has to decide. */
export const hindrances = [...ties, 'acted'] as const
export type Hindrance = (typeof hindrances)[number]

/** What can wait for somebody while nobody may decide on it. */
export type StuckMatter = 'claim' | 'check' | 'case' | 'deduction' | 'complaint'

/** Why nobody may decide on a matter: how many people each reason keeps from it. Empty where nobody holds the role. */
export type WhyNobody = Partial<Record<Hindrance, number>>
