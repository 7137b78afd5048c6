import { find as words } from '@/copy/find'
import { useAnswer } from '@/features/directory/use-answer'
import { useShare } from '@/platform/share'
import { there } from '@/platform/there'
import { FindView } from './view'

/** Search, filters and the list, all answered on the device. */
export default function Find() {
  const answer = useAnswer('find')
  useShare(words.share, there('find'))
  return <FindView answer={answer} />
}
