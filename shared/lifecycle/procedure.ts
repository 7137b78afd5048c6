import type { RoleName } from '../access/roles'
import type { CarrierKind } from '../directory/kinds'
import type { Basis, InstrumentId } from '../law/basis'
import type { Clock } from './clock'
import type { Condition } from './condition'
import type { EventKind } from './event'
import type { Field } from './form'
import type { AxisName } from './terms'

/**
 * A procedure as a value: what is filled in, what has to hold, the states and what leads from one to the next. One engine carries every
 * one of them, and the screens are drawn from them; another kind of carrier is another value.
 */
export interface Procedure {
  readonly id: string
  readonly title: string
  /** of which kind of carrier; null: of organisations, whatever they are */
  readonly kind: CarrierKind | null
  /** the text that it carries out, for what is refused once that is repealed; null: our own */
  readonly instrument: InstrumentId | null
  readonly opens: Opening
  readonly form: readonly Field[]
  readonly attachments: readonly AttachmentKind[]
  readonly declaration: { readonly text: string; readonly basis: Basis } | null
  readonly conditions: readonly Condition[]
  /** the state that filing leads to; before it is `draft` */
  readonly filed: string
  readonly states: readonly State[]
  readonly actions: readonly Action[]
}

/** Who begins a case: on the side of the organisation, of its carrier, anybody, or an officer. */
export interface Opening {
  readonly by: readonly RoleName[] | 'person'
  /** `organisation`: it need not have a carrier; `carrier`: one that has a standing */
  readonly about: 'organisation' | 'carrier'
  /** what the organisation has to be, or must not be, on the day of filing */
  readonly standing: 'none' | 'object' | 'any'
  readonly basis: Basis
}

export interface AttachmentKind {
  readonly id: string
  readonly label: string
  readonly least: number
}

export type Side = 'applicant' | 'district' | 'city'

export interface State {
  readonly id: string
  readonly label: string
  /** whose turn it is; null: it is over */
  readonly waits: Side | null
  readonly clock?: Clock
  /** everybody may see it, by name of the organisation alone (公示) */
  readonly public?: true
  /** of a state in which nothing waits any more */
  readonly end?: 'granted' | 'refused' | 'withdrawn'
}

/** What somebody must bring along. */
export type Brought = 'reason' | 'judgements' | 'declaration' | 'objection' | 'finding'

export interface Action {
  readonly id: string
  readonly label: string
  readonly from: readonly string[]
  /** the state it leads to; null: it stays */
  readonly to: string | null
  /** `opener`: whoever may open such a case for its organisation */
  readonly by: 'opener' | 'person' | readonly RoleName[]
  readonly brings: readonly Brought[]
  /** who did one of these does not do this as well */
  readonly apartFrom?: readonly string[]
  readonly only?: readonly Guard[]
  readonly events?: readonly { readonly what: EventKind }[]
  readonly tells: readonly ('applicant' | 'carrier' | 'objectors')[]
  /** it decides: the tie rule holds, and what was decided is not changed */
  readonly decides?: true
  readonly basis: Basis
}

/** What has to be so for an action, besides the state. */
export type Guard =
  /** the conditions, as judged by whoever acts */
  | { readonly kind: 'conditions' }
  /** the clock of the state has run out */
  | { readonly kind: 'over' }
  | { readonly kind: 'not-over' }
  /** no objection waits for a finding */
  | { readonly kind: 'heard' }
  /** no objection was found true */
  | { readonly kind: 'no-objection-upheld' }
  | { readonly kind: 'objection-upheld' }
  /** this reading is taken */
  | { readonly kind: 'reading'; readonly axis: AxisName; readonly is: string }

export const draft = 'draft'
export const actionOf = (procedure: Procedure, id: string): Action | undefined =>
  procedure.actions.find((action) => action.id === id)
export const stateOf = (procedure: Procedure, id: string): State | undefined =>
  procedure.states.find((state) => state.id === id)
