import type { NoticeId } from '@shared/ids'
import { useList } from '@/api/use-list'
import { notices } from '@/copy/notices'
import { titles } from '@/copy/titles'
import { Loaded } from '@/features/loaded'
import { WorkScreen } from '@/features/work/work-screen'
import { replace } from '@/platform/navigate'
import { useParams } from '@/platform/use-params'
import { Empty } from '@/ui/states'
import { Compose } from './compose'

/** A notice is written here and sent only after another person has read it (G3, T8). */
export default function NoticeNewPage() {
  const { noticeId } = useParams('noticeNew')
  return (
    <WorkScreen title={titles.noticeNew} current="notices" needs="notice.compose">
      {() => (noticeId ? <Again noticeId={noticeId} /> : <Compose />)}
    </WorkScreen>
  )
}

/** One that was sent back, to go on with. */
function Again({ noticeId }: { noticeId: NoticeId }) {
  const { query, items } = useList('notice.list', { state: 'waiting' })
  const { exit, ...gone } = notices.gone
  return (
    <Loaded query={query} rows={4}>
      {() => {
        const again = items?.find(({ id, mine, returned }) => id === noticeId && mine && returned !== null)
        if (again) return <Compose again={again} />
        return <Empty icon="info" {...gone} exit={{ words: exit, onPress: () => replace('notices') }} />
      }}
    </Loaded>
  )
}
