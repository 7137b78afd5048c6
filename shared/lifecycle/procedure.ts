import type { RoleName } from '../access/roles'
import type { CarrierKind } from '../directory/kinds'
import type { Basis, InstrumentId } from '../law/basis'
import type { Clock } from './clock'
import type { Condition } from './condition'
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
  readonly filing: { readonly to: string; readonly tells: readonly Told[] }
  readonly states: readonly State[]
  readonly actions: readonly Action[]
}

/** Who begins a case. `person`: anybody who has signed in, for themselves. */
export interface Opening {
  readonly by: readonly RoleName[] | 'person'
  /** it comes about by itself: nobody begins one */
  readonly byItself?: true
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
}

/** Whom a step tells: whoever opened the case, the carrier's managers, whoever made the objection, everybody of the city who decides. */
export type Told = 'applicant' | 'carrier' | 'objector' | 'city'

export type Side = 'applicant' | 'district' | 'city'

export interface State {
  readonly id: string
  readonly label: string
  /** whose turn it is; null: it is over */
  readonly waits: Side | null
  readonly clock?: Clock
  /** everybody may see it, by the name of the organisation alone (公示) */
  readonly public?: true
  /** the form and the attachments may be changed again */
  readonly editable?: true
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
  /** once in a case */
  readonly once?: true
  /** who did one of these in this case does not do this as well */
  readonly apartFrom?: readonly string[]
  /** who did one of these in this case does this, and nobody else */
  readonly onlyWhoDid?: readonly string[]
  readonly only?: readonly Guard[]
  readonly events?: readonly EventKind[]
  readonly effects?: readonly EffectName[]
  readonly tells: readonly Told[]
  readonly basis: Basis
}

/** What an action brings about besides its state and its events; the server has a function for each. */
export const effectNames = ['found-carrier', 'apply-change'] as const
export type EffectName = (typeof effectNames)[number]

/** What has to be so for an action, besides the state; `unless`: not where this reading is taken. */
export interface Guard {
  readonly kind: GuardKind
  readonly unless?: WhenRead
}

export type GuardKind =
  /** what filing asks for */
  | 'filing'
  /** every condition holds, or is let pass, as judged until now and by whoever acts */
  | 'conditions'
  /** one does not */
  | 'some-unmet'
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
export const actionOf = (procedure: Procedure, id: string): Action | undefined =>
  procedure.actions.find((action) => action.id === id)
export const stateOf = (procedure: Procedure, id: string): State | undefined =>
  procedure.states.find((state) => state.id === id)

/** In whose name an action is taken, for those who read of it. */
export function sideOf({ opens }: Procedure, { by }: Pick<Action, 'by'>): Side | 'public' {
  const roles = by === 'opener' ? opens.by : by
  if (by === 'person') return 'public'
  if (roles === 'person') return 'applicant'
  if (roles.includes('district-officer')) return 'district'
  return roles.some((role) => role === 'city-reviewer' || role === 'city-admin') ? 'city' : 'applicant'
}
