import type { PersonId } from '../ids'
import { type Action, fileAction } from './procedure'

/** What was done in a case until now, and by whom. */
export interface Done {
  steps: readonly { action: string; byId: PersonId | null }[]
  /** who wrote what was filed or attached to it: before others they count as having filed it */
  writtenByIds: readonly PersonId[]
}

/** Whether this person did one of some actions. */
export const didIn =
  ({ steps }: Pick<Done, 'steps'>, byId: PersonId) =>
  (ids: readonly string[]): boolean =>
    steps.some((step) => step.byId === byId && ids.includes(step.action))

/** This person did what leaves the action to another. */
export function isAnothers(done: Done, { apartFrom = [] }: Pick<Action, 'apartFrom'>, byId: PersonId): boolean {
  const wrote = apartFrom.includes(fileAction) && done.writtenByIds.includes(byId)
  return wrote || didIn(done, byId)(apartFrom)
}
