import type { LocalDate } from '../calendar/local-date'
import { type Decision, refused } from '../decision'
import type { CarrierId, ListId, PersonId } from '../ids'
import type { Basis } from '../law/basis'
import { productRules } from '../law/product-rules'
import { outsideText } from '../lifecycle/decide-text'
import type { GoverningAnswer } from '../policy/governing'
import type { Cycle } from './cycle'
import type { ListsOf } from './lists-of'
import { isTermOfTitle } from './term-of-title'

/** A list of the stations that are 培育成功 in a cycle (D4): made by one, checked by another, then published for good. */
export interface ListFacts {
  state: 'draft' | 'checked' | 'published'
  rules: ListsOf
  /** which text governs it: it is filed when it is written, and decided when it is checked and published */
  governing: GoverningAnswer
  cycle: Cycle
  /** everybody who wrote what stands in it */
  madeByIds: readonly PersonId[]
  publishOn: LocalDate
  /** the title as it will be published, both days included */
  from: LocalDate
  to: LocalDate
  stations: readonly ListedFacts[]
}

/** A station of the list as it stands now. */
export interface ListedFacts {
  carrierId: CarrierId
  passed: boolean
  /** on what that stands */
  passedBy: Basis
  /** a 培育对象 from the day that the title counts from until the day of publication */
  object: boolean
  /** its ledger is the chain that was written (docs/ledger.md) */
  whole: boolean
  /** the published list of this cycle that it is in already */
  listId: ListId | null
}

export const listRefusals = [
  'CYCLE_RUNNING',
  'NO_STATION',
  'NOT_ITS_TEXT',
  'CHAIN_BROKEN',
  'DATES_TURNED',
  'FROM_BEFORE_PUBLICATION',
  'NOT_ITS_TERM',
  'PUBLISHED_BEFORE_TODAY',
  'NOT_PASSED',
  'NOT_OBJECT',
  'LISTED_ALREADY',
  'TOO_EARLY',
] as const
export type ListRefusal = (typeof listRefusals)[number]
/** Why a list that was checked is a draft again, where it is. */
export const draftAgain = ['moved', 'day-passed'] as const
type Publication = { becomes: 'published'; because: null } | { becomes: 'draft'; because: (typeof draftAgain)[number] }
export type ListStateRefusal = 'draft' | 'checked' | 'published'

/** May this become, or stay, the list? What is wrong with one station is told with it. */
export function decideList(
  { rules, governing, cycle, publishOn, from, to, stations }: Omit<ListFacts, 'state' | 'madeByIds'>,
  today: LocalDate,
): Decision<object, ListRefusal> {
  if (today <= cycle.to) return refused('CYCLE_RUNNING', productRules.listedAfterCycle, { until: cycle.to })
  if (stations.length === 0) return refused('NO_STATION', productRules.listOfSome)
  const unfit = turned({ publishOn, from, to }) ?? unfitTerm({ rules, publishOn, from, to })
  if (unfit) return unfit
  const outside = outsideText(rules, governing)
  if (outside) return refused('NOT_ITS_TEXT', outside.basis)
  const broken = brokenIn(stations)
  if (broken) return broken
  const listed = stations.find(({ listId }) => listId !== null)
  if (listed) return refused('LISTED_ALREADY', productRules.listedOnce, { carrierId: listed.carrierId })
  const short = stations.find(({ passed }) => !passed)
  if (short) return refused('NOT_PASSED', short.passedBy, { carrierId: short.carrierId })
  const gone = stations.find(({ object }) => !object)
  if (gone) return refused('NOT_OBJECT', productRules.listedWhileObject, { carrierId: gone.carrierId })
  return { accepted: true }
}

const turned = ({ publishOn, from, to }: Pick<ListFacts, 'publishOn' | 'from' | 'to'>) =>
  from > to || publishOn > to ? refused('DATES_TURNED', productRules.listDates) : null

/** The text says for how long a title holds (有效期为一年), and not from when: not from before anybody could read of it, by our own rule. */
function unfitTerm({ rules, publishOn, from, to }: Pick<ListFacts, 'rules' | 'publishOn' | 'from' | 'to'>) {
  if (from < publishOn) return refused('FROM_BEFORE_PUBLICATION', productRules.listDates)
  return isTermOfTitle(from, to) ? null : refused('NOT_ITS_TERM', rules.title)
}

/** What stands on a ledger that somebody changed is not public until that is cleared up. */
function brokenIn(stations: ListFacts['stations']) {
  const broken = stations.find(({ whole }) => !whole)
  return broken && refused('CHAIN_BROKEN', productRules.listedWhole, { carrierId: broken.carrierId })
}

/**
 * May this be written as a draft, anew (`known` null) or over what is there?
 * @returns who has written what then stands in it: whoever wrote before too, unless no station was left of it
 */
export function decideListDraft(
  known: (Pick<ListFacts, 'state' | 'madeByIds'> & { empty: boolean }) | null,
  { publishOn, from, to }: Pick<ListFacts, 'publishOn' | 'from' | 'to'>,
  byId: PersonId,
): Decision<{ madeByIds: PersonId[] }, ListRefusal | ListStateRefusal> {
  if (known?.state === 'published') return refused('published', productRules.decidedOnce)
  const unfit = turned({ publishOn, from, to })
  if (unfit) return unfit
  const earlierIds = known && !known.empty ? known.madeByIds : []
  return { accepted: true, madeByIds: [...new Set([...earlierIds, byId])] }
}

/** 核对: by somebody who wrote none of it, of a draft that could be published as it is. */
export function decideListCheck(
  facts: ListFacts,
  byId: PersonId,
  today: LocalDate,
): Decision<object, ListRefusal | ListStateRefusal | 'SECOND_PERSON_NEEDED'> {
  if (facts.state !== 'draft') return refused(facts.state, productRules.decidedOnce)
  if (facts.madeByIds.includes(byId)) return refused('SECOND_PERSON_NEEDED', productRules.secondPerson)
  if (facts.publishOn < today) return refused('PUBLISHED_BEFORE_TODAY', productRules.listDates)
  return decideList(facts, today)
}

/**
 * 公布: of a list that was checked, on its day, by somebody who wrote none of it.
 * @param same whether everything that was checked is still so: totals, rows of the ledgers, settings, tables
 * @returns `draft` where it is not, or where its day went by, since nobody becomes 培育成功 on a day that is over: somebody has to look again
 */
export function decidePublication(
  facts: ListFacts,
  same: boolean,
  byId: PersonId,
  today: LocalDate,
): Decision<Publication, ListRefusal | ListStateRefusal | 'SECOND_PERSON_NEEDED'> {
  if (facts.state !== 'checked') return refused(facts.state, productRules.decidedOnce)
  if (facts.madeByIds.includes(byId)) return refused('SECOND_PERSON_NEEDED', productRules.secondPerson)
  if (today < facts.publishOn) return refused('TOO_EARLY', productRules.listDates, { from: facts.publishOn })
  const broken = brokenIn(facts.stations)
  if (broken) return broken
  if (facts.publishOn < today) return { accepted: true, becomes: 'draft', because: 'day-passed' }
  if (!same) return { accepted: true, becomes: 'draft', because: 'moved' }
  const decision = decideList(facts, today)
  return decision.accepted ? { accepted: true, becomes: 'published', because: null } : decision
}
