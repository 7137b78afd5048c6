import type { NoticeId } from '@shared/ids'
import { notices as words } from '@/copy/notices'
import { titles } from '@/copy/titles'
import { Missing } from '@/features/loaded/missing'
import { useSelection } from '@/features/work/use-selection'
import { useSought } from '@/features/work/use-sought'
import { WorkScreen } from '@/features/work/work-screen'
import { go, replace } from '@/platform/navigate'
import { there } from '@/platform/there'
import { useKeys } from '@/platform/use-keys'
import { useParams } from '@/platform/use-params'
import type { MoreProps } from '@/ui/more'
import { Empty } from '@/ui/states'
import { Workbench } from '@/ui/workbench'
import { NoticeDesk } from './notice-desk'
import { NoticeList } from './notice-list'
import { type Notice, useNotices } from './queries'

/** What was written, what waits for a second person, and what became of what was sent (G3, T8). */
export default function NoticesPage() {
  return (
    <WorkScreen title={titles.notices} current="notices" needs="notice.list">
      {() => <Notices />}
    </WorkScreen>
  )
}

function Notices() {
  const notices = useNotices()
  const { noticeId } = useParams('notices')
  const seeking = useSought(notices, noticeId)
  return (
    <Workbench>
      {notices.items && !seeking ? (
        <All notices={notices.items} more={notices.more} askedId={noticeId} />
      ) : (
        <Missing query={notices.query} rows={6} />
      )}
    </Workbench>
  )
}

interface AllProps {
  notices: readonly Notice[]
  more: MoreProps
  askedId: NoticeId | undefined
}

function All({ notices, more, askedId }: AllProps) {
  const { openId, choose, step, list, detail } = useSelection({
    askedId,
    ids: notices.map(({ id }) => id),
    there: (noticeId) => there('notices', { noticeId }),
  })
  useKeys({ j: () => step(1), k: () => step(-1), n: () => go('noticeNew') })
  const notice = notices.find(({ id }) => id === openId)
  if (notices.length === 0)
    return (
      <Empty
        icon="bell"
        title={words.empty.title}
        text={words.empty.text}
        exit={{ words: words.empty.exit, onPress: () => go('noticeNew') }}
      />
    )
  return (
    <>
      {list && <NoticeList notices={notices} more={more} openId={openId} onOpen={choose} />}
      {detail && notice && <NoticeDesk key={notice.id} notice={notice} />}
      {detail && !notice && openId && (
        <Empty
          icon="info"
          title={words.gone.title}
          text={words.gone.text}
          exit={{ words: words.gone.exit, onPress: () => replace('notices') }}
        />
      )}
    </>
  )
}
