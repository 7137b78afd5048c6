import { draft, type Procedure, stateOf } from '@shared/lifecycle/procedure'

/** Whether its form may be filled in: not filed yet, or sent back for that. */
export const isOpen = (procedure: Procedure, state: string) =>
  state === draft || stateOf(procedure, state)?.editable === true
