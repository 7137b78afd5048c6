import type { PersonId } from '@shared/ids'
import type { Filed } from '../../store/cases'

/** The declaration of whoever files, for what is filed now; null: they made none. */
export const declaredBy = (byId: PersonId, made: { name: string } | undefined, at: number): Filed['declaration'] =>
  made ? { name: made.name, byId, at } : null
