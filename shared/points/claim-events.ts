import type { Instant } from '../calendar/beijing'
import type { PersonId } from '../ids'
import type { Hundredths } from './amount'
import type { EvidenceKind } from './evidence'

/** What happened to a 积分申请, in order and never changed; where it stands follows from this (`claimStanding`). */
/** `settings`: the version that held, so that a clock that runs is not moved by a later change. */
export type ClaimEvent = { at: Instant; byId: PersonId; settings: number } & (
  | { what: 'filed'; proposed: Hundredths | null; tableVersion: string }
  | { what: 'asked'; kinds: readonly EvidenceKind[]; text: string }
  | { what: 'answered'; note: string; files: number }
  | { what: 'withdrawn' }
  /** the first of two who have to agree */
  | { what: 'proposed'; chosen: Hundredths | null; amount: Hundredths; note: string }
  /** a reviewer leaves it to another, and says why */
  | { what: 'handed'; note: string }
  /** the second of two gives it back to be looked at anew */
  | { what: 'sent-back'; note: string }
  | { what: 'verified'; amount: Hundredths; note: string }
  | { what: 'rejected'; note: string }
  | { what: 'appealed'; reason: string }
)
export type ClaimEventOf<W extends ClaimEvent['what']> = Extract<ClaimEvent, { what: W }>

/**
 * `filed`: the city looks; `asked`: the station is to bring something; `seconding`: one reviewer said yes and another has to;
 * `appealed`: another reviewer looks again.
 */
export const claimStates = ['filed', 'asked', 'seconding', 'verified', 'rejected', 'appealed', 'withdrawn'] as const
export type ClaimState = (typeof claimStates)[number]

export const isClaimState = (word: string): word is ClaimState => claimStates.some((state) => state === word)

/** Where a claim stands. All but `round` is of the latest filing: filed again it begins anew. */
export interface ClaimStanding {
  state: ClaimState
  /** how often it was filed */
  round: number
  filed: ClaimEventOf<'filed'>
  asked: ClaimEventOf<'asked'> | null
  answered: ClaimEventOf<'answered'> | null
  /** the first yes of two, as long as it waits for the second */
  first: ClaimEventOf<'proposed'> | null
  sentBack: ClaimEventOf<'sent-back'> | null
  appealed: ClaimEventOf<'appealed'> | null
  /** the last decision or withdrawal */
  ended: ClaimEventOf<'verified' | 'rejected' | 'withdrawn'> | null
  /** who left it to another */
  handedByIds: readonly PersonId[]
  /** who decided on it, the first of two as well */
  deciderIds: readonly PersonId[]
}

/** @throws RangeError when nothing was filed: there is no claim then */
export function claimStanding(events: readonly ClaimEvent[]): ClaimStanding {
  const from = events.findLastIndex(({ what }) => what === 'filed')
  const filed = events[from]
  if (filed?.what !== 'filed') throw new RangeError('a claim that nobody filed')
  const round = events.filter(({ what }) => what === 'filed').length
  const blank = { asked: null, answered: null, first: null, sentBack: null, appealed: null, ended: null }
  return events
    .slice(from + 1)
    .reduce<ClaimStanding>(step, { state: 'filed', round, filed, ...blank, handedByIds: [], deciderIds: [] })
}

function step(was: ClaimStanding, event: ClaimEvent): ClaimStanding {
  const decider = { deciderIds: [...was.deciderIds, event.byId] }
  const looking = was.appealed ? 'appealed' : 'filed'
  switch (event.what) {
    case 'filed':
      throw new RangeError('filed within a filing')
    case 'asked':
      return { ...was, state: 'asked', asked: event }
    case 'answered':
      return { ...was, state: 'filed', answered: event }
    case 'proposed':
      // whose proposal gave way to another may agree to that
      return {
        ...was,
        state: 'seconding',
        first: event,
        sentBack: null,
        deciderIds: [...withoutFirst(was), event.byId],
      }
    case 'sent-back':
      // who gave it back has decided nothing, and whose yes it was may look again
      return {
        ...was,
        state: looking,
        first: null,
        sentBack: event,
        deciderIds: withoutFirst(was),
      }
    case 'handed':
      return { ...was, handedByIds: [...was.handedByIds, event.byId] }
    case 'appealed':
      return { ...was, state: 'appealed', appealed: event, ended: null }
    case 'withdrawn':
      return { ...was, state: 'withdrawn', first: null, ended: event }
    case 'verified':
    case 'rejected':
      return { ...was, state: event.what, first: null, ended: event, ...decider }
  }
}

const withoutFirst = ({ deciderIds, first }: ClaimStanding) => deciderIds.filter((id) => id !== first?.byId)

/** The city has something to do with it, or will have when the station does not answer in time. */
export const isOpen = ({ state }: Pick<ClaimStanding, 'state'>): boolean =>
  state === 'filed' || state === 'asked' || state === 'seconding' || state === 'appealed'

/** Where it stands as both sides are told: that one reviewer said yes and another has to is the city's own affair. */
export const toldState = ({ state, appealed }: Pick<ClaimStanding, 'state' | 'appealed'>): ClaimState =>
  state === 'seconding' ? (appealed ? 'appealed' : 'filed') : state
