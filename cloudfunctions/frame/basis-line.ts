import type { BasisLine } from '@shared/contract/fields'
import type { Basis } from '@shared/law/basis'
import { basisLine } from '@shared/law/basis-line'

/** A rule's basis as it travels: its kind, and the line to show. */
export const asLine = (basis: Basis): BasisLine => ({ kind: basis.kind, line: basisLine(basis) })
