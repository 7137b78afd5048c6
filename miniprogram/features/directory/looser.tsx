import { changesOf } from '@shared/directory/conditions'
import { find as words } from '@/copy/find'
import { Changes } from './changes'
import type { Answer } from './use-answer'

/** So few that a person may want to know what else there would be. */
const FEW = 5

/** Under a short list: what each single change would add. */
export function Looser({ answer: { asked, answerTo, found } }: { answer: Answer }) {
  const many = found?.rows.length ?? 0
  if (!found || many === 0 || many > FEW) return null
  const more = changesOf(asked, (each) => answerTo(each) ?? found).filter((change) => change.many > many)
  return <Changes asked={asked} changes={more} title={words.looser} say={(all) => words.adds(all - many)} />
}
