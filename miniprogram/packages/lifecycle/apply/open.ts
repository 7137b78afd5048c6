import { draft, type Procedure, stateOf } from '@shared/lifecycle/procedure'

/** Whether its form may be filled in: not filed yet, or sent back for that. */
export const isOpen = (procedure: Procedure, state: string) =>
  state === draft || stateOf(procedure, state)?.editable === true

/** Whether what is filed comes to the city at once, and not to a district first. */
export const goesToCity = (procedure: Procedure) => stateOf(procedure, procedure.filing.to)?.waits === 'city'
