import type { Standing } from './absence-note'

/** How far the appeal against an absence has come. */
export function stateOf({ appeal }: Pick<Standing['absences'][number], 'appeal'>) {
  if (!appeal) return 'none'
  if (appeal.decidedAt === null) return 'waiting'
  return appeal.upheld ? 'upheld' : 'refused'
}
