import type { Procedure } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures'

/** The value that a case is drawn from; undefined for one that this version of the client does not know. */
export const procedureOf = (id: string): Procedure | undefined => procedures.find((each) => each.id === id)

/** What it is called, as far as it is known. */
export const procedureTitle = (id: string): string => procedureOf(id)?.title ?? id
