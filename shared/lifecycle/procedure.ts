import type { QuotaName } from '../access/quotas'
import type { RoleName } from '../access/roles'
import type { CarrierKind } from '../directory/kinds'
import type { Basis, InstrumentId } from '../law/basis'
import type { Clock } from './clock'
import type { Condition } from './condition'
import type { EffectName } from './effect-names'
import type { EventKind } from './event'
import type { Field } from './form'
import type { WhenRead } from './terms'

/**
 * A procedure as a value: what is filled in, what has to hold, the states and what leads from one to the next. One engine carries every
 * one of them, and the screens are drawn from them; another kind of carrier is another value.
 */
export interface Procedure {
  readonly id: string
  readonly title: string
  /** of which kind of carrier; null: of organisations, whatever they are */
  readonly kind: CarrierKind | null
  /** the text that it carries out: nothing is filed under one that does not govern it; null: our own */
  readonly instrument: InstrumentId | null
  readonly opens: Opening
  readonly form: readonly Field[]
  readonly attachments: readonly AttachmentKind[]
  readonly declaration: { readonly text: string; readonly basis: Basis } | null
  readonly conditions: readonly Condition[]
  /** the state that filing leads to, and whom it tells; before it is `draft` */
  readonly filing: {
    readonly to: string
    readonly tells: readonly Told[]
    /** what it is called by those who did not file it */
    readonly label?: string
    readonly follows?: Follows
  }
  readonly states: readonly State[]
  readonly actions: readonly Action[]
}

/** Who begins a case. `person`: anybody who has signed in, for themselves. */
export interface Opening {
  readonly by: readonly RoleName[] | 'person'
  /** it comes about by itself: nobody begins one */
  readonly byItself?: true
  /**
   * by somebody who names a credit code and is not told whether anybody has registered it: begun and filed at once, and shown to them in
   * no list and by no link. They hear what is told to `applicant`, and nothing else.
   */
  readonly blind?: true
  /** one open case for each person and organisation; otherwise for each organisation */
  readonly turn?: 'person'
  /** how many one person may begin; `cases` where none is named */
  readonly quota?: QuotaName
  /** `organisation`: an enterprise, which need not have a carrier; `carrier`: one that is there */
  readonly about: 'organisation' | 'carrier'
  /** what it has to be on the day of filing: nothing yet, which is when a bar counts; a 培育对象; or whatever it is */
  readonly standing: 'none' | 'object' | 'any'
  readonly basis: Basis
}

export interface AttachmentKind {
  readonly id: string
  readonly label: string
  /** how many there must be when it is filed */
  readonly least: number
  /** between whoever filed it and the officers: the holder is not shown it */
  readonly kept?: true
  /** brought with this step, by whoever may take it, until it is taken; otherwise with what is filed */
  readonly brought?: string
}

/**
 * Whom a step tells: whoever opened the case, the managers of the enterprise that it is about, the carrier's managers, whoever made the
 * objection, everybody of the city who decides.
 */
export type Told = 'applicant' | 'holder' | 'carrier' | 'objector' | 'city'

/** `holder`: the organisation that a case of somebody outside it is about. */
export type Side = 'applicant' | 'holder' | 'district' | 'city'
/** `officers`: the district's and the city's alike, whoever comes first. */
export type Turn = Side | 'officers'

/** What it comes to, in a sentence for whoever takes it (`taker`) and for those it tells. */
export type Follows = { readonly [who in 'taker' | Told]?: string }

export interface State {
  readonly id: string
  readonly label: string
  /** whose turn it is; null: it is over */
  readonly waits: Turn | null
  readonly clock?: Clock
  /** everybody may see it, by the name of the organisation alone (公示) */
  readonly public?: true
  /** the form and the attachments may be changed again */
  readonly editable?: true
  /** where it leads by itself once its clock has run out */
  readonly lapses?: { readonly to: string; readonly basis: Basis }
  /** how it ended, where nothing waits any more */
  readonly end?: 'granted' | 'refused' | 'withdrawn'
}

export interface Action {
  readonly id: string
  readonly label: string
  readonly from: readonly string[]
  /** the state it leads to; null: it stays */
  readonly to: string | null
  /** `opener`: whoever may open such a case for its organisation; `person`: anybody who has signed in */
  readonly by: 'opener' | 'person' | readonly RoleName[]
  /** what must be brought along; what is said of conditions may be with any review */
  readonly brings: readonly ('reason' | 'objection' | 'finding')[]
  /** how the reason is asked for, where that is not as usual */
  readonly reason?: { readonly label: string; readonly hint: string }
  /** once in a case, by this rule */
  readonly once?: Basis
  /** who did one of these in this case does not do this as well; `file`: nor who wrote what was filed */
  readonly apartFrom?: readonly string[]
  /** who did one of these in this case does this, and nobody else */
  readonly onlyWhoDid?: readonly string[]
  readonly only?: readonly Guard[]
  /** what it makes of the organisation; asked again then: is it still what the procedure is for, and under the text that governs it? */
  readonly events?: readonly EventKind[]
  readonly effects?: readonly EffectName[]
  readonly tells: readonly Told[]
  readonly follows?: Follows
  readonly basis: Basis
}

/** What has to be so for an action, besides the state; `unless`: not where this reading is taken. */
export interface Guard {
  readonly kind: GuardKind
  readonly unless?: WhenRead
}

export type GuardKind =
  /** what filing asks for */
  | 'filing'
  /** nobody doubts whose code the organisation's is: for what is done in its name */
  | 'not-frozen'
  /** every condition holds, or is let pass, as judged until now and by whoever acts */
  | 'conditions'
  /** one does not, or nobody could file it any more */
  | 'some-unmet'
  /** nobody could file it any more: the organisation is not what the procedure is for, or another text governs */
  | 'not-of-standing'
  /** the clock of the state has run out; it has not */
  | 'over'
  | 'not-over'
  /** of a 公示: no objection waits for a finding; none was found true; one was; none was made */
  | 'heard'
  | 'none-upheld'
  | 'some-upheld'
  | 'none-made'
  /** the organisation holds the title of a list today */
  | 'recognised'
  /** three years are over without success (G26 三(三)3) */
  | 'idle'

export const draft = 'draft'
/** What filing is called among the steps. */
export const fileAction = 'file'
/** What is filled in is filed by it: the filing itself, and what asks again for all that filing asks for. */
export const filesForm = ({ id, only }: Pick<Action, 'id' | 'only'>): boolean =>
  id === fileAction || only?.some(({ kind }) => kind === 'filing') === true
export const actionOf = (procedure: Procedure, id: string): Action | undefined =>
  procedure.actions.find((action) => action.id === id)
export const stateOf = (procedure: Procedure, id: string): State | undefined =>
  procedure.states.find((state) => state.id === id)

/** By what somebody objects to a case in this state; undefined: nobody may. */
export const objectionIn = ({ actions }: Procedure, state: string): Action | undefined =>
  actions.find(({ brings, from }) => brings.includes('objection') && from.includes(state))

/** In whose name an action is taken, for those who read of it. */
export function sideOf({ opens }: Procedure, { by }: Pick<Action, 'by'>): Side | 'public' {
  const roles = by === 'opener' ? opens.by : by
  if (by === 'person') return 'public'
  if (roles === 'person') return 'applicant'
  if (roles.includes('district-officer')) return 'district'
  if (roles.some((role) => role === 'city-reviewer' || role === 'city-admin')) return 'city'
  return opens.by === 'person' ? 'holder' : 'applicant'
}

/** The case may go on by a step of this side, from the state that it is in. */
export const mayBeTakenBy = (
  side: Side,
  procedure: Procedure,
  { state, steps }: { state: string; steps: readonly { action: string }[] },
): boolean =>
  procedure.actions.some(
    (action) =>
      sideOf(procedure, action) === side &&
      action.from.includes(state) &&
      !(action.once && steps.some((step) => step.action === action.id)),
  )
