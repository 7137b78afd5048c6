import { titles } from '@/copy/titles'
import type { Answer } from '@/features/directory/use-answer'
import { FindDesk } from '@/features/find-desk/lazy.h5'
import { useMinWidth } from '@/platform/use-min-width'
import { DESKTOP } from '@/ui/workbench'
import { PhoneMap } from './phone'

/** On a desktop list and map are one screen. */
export function MapScreen({ answer }: { answer: Answer }) {
  const wide = useMinWidth(DESKTOP)
  return wide ? <FindDesk title={titles.map} answer={answer} /> : <PhoneMap answer={answer} />
}
