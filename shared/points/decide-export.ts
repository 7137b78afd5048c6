import { type Decision, refused } from '../decision'
import { productRules } from '../law/product-rules'
import type { ListFacts } from './decide-list'

/** What a published list can be made into. */
export const exportFormats = ['xlsx', 'docx'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** How the making goes: it was asked for, the file is there, or it could not be made. */
export const exportStates = ['waiting', 'ready', 'failed'] as const
export type ExportState = (typeof exportStates)[number]

/** May a file be made of a list? Of what was published alone; one that is being made is not begun again. */
export function decideExport(
  state: ListFacts['state'],
  known: ExportState | null,
): Decision<{ begin: boolean }, 'draft' | 'checked'> {
  if (state !== 'published') return refused(state, productRules.exportedWhenPublished)
  return { accepted: true, begin: known !== 'waiting' }
}
