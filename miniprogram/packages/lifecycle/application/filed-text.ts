import type { Procedure } from '@shared/lifecycle/procedure'
import { application as words } from '@/copy/application'
import type { Case } from '../parts/queries'

/** What was looked at when it was filed, and what was signed: of either there may be none. */
export function filedText(
  { explanations, declaration }: Pick<Case, 'explanations' | 'declaration'>,
  { conditions }: Pick<Procedure, 'conditions'>,
): string {
  const looked = conditions.filter(({ stage }) => stage === 'filing').length
  const explained = explanations.filter(({ reason }) => reason !== '').length
  return [looked > 0 && words.filedText(looked, explained), declaration && words.signed].filter(Boolean).join('')
}
