import { titles } from '@/copy/titles'
import type { Answer } from '@/features/directory/use-answer'
import { FindDesk } from '@/features/find-desk/lazy.h5'
import { useMinWidth } from '@/platform/use-min-width'
import { DESKTOP } from '@/ui/workbench'
import { FindList } from './list'

/** On a desktop the list, the map and the page of a carrier stand beside each other. */
export function FindView({ answer }: { answer: Answer }) {
  const wide = useMinWidth(DESKTOP)
  return wide ? <FindDesk title={titles.find} answer={answer} /> : <FindList answer={answer} />
}
