import type { NoticeId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useWhole } from '@/api/use-list'
import { notices } from '@/copy/notices'
import { titles } from '@/copy/titles'
import { Missing } from '@/features/loaded/missing'
import { WorkScreen } from '@/features/work/work-screen'
import { replace } from '@/platform/navigate'
import { useParams } from '@/platform/use-params'
import { Empty } from '@/ui/states'
import { Compose } from './compose'
import type { Notice } from './draft'

/** A notice is written here and sent only after another person has read it (G3, T8). */
export default function NoticeNewPage() {
  const { noticeId } = useParams('noticeNew')
  return (
    <WorkScreen title={titles.noticeNew} current="notices" needs="notice.compose">
      {() => (noticeId ? <Again noticeId={noticeId} /> : <Compose />)}
    </WorkScreen>
  )
}

/** One that was sent back, to go on with; however far down the list it is. */
function Again({ noticeId }: { noticeId: NoticeId }) {
  const isIt = ({ id, mayRevise }: Notice) => id === noticeId && mayRevise
  const { query, items, whole } = useWhole(
    'notice.list',
    { state: 'waiting', limit: limits.page.most },
    { enough: (known) => known.some(isIt) },
  )
  const again = items?.find(isIt)
  const { exit, ...gone } = notices.gone
  if (again) return <Compose again={again} />
  if (!whole) return <Missing query={query} rows={4} />
  return <Empty icon="info" {...gone} exit={{ words: exit, onPress: () => replace('notices') }} />
}
