import { titles } from '@/copy/titles'
import { WorkScreen } from '@/features/work/work-screen'
import { Compose } from './compose'

/** A notice is written here and sent only after another person has read it (G3, T8). */
export default function NoticeNewPage() {
  return (
    <WorkScreen title={titles.noticeNew} current="notices" needs="notice.compose">
      {() => <Compose />}
    </WorkScreen>
  )
}
