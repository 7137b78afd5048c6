import { notices as words } from '@/copy/notices'
import { titles } from '@/copy/titles'
import { Loaded } from '@/features/loaded'
import { useSelection } from '@/features/work/use-selection'
import { WorkScreen } from '@/features/work/work-screen'
import { go, replace } from '@/platform/navigate'
import { useKeys } from '@/platform/use-keys'
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
  return (
    <Workbench>
      <Loaded query={notices} rows={6}>
        {(all) => <All notices={all} />}
      </Loaded>
    </Workbench>
  )
}

function All({ notices }: { notices: readonly Notice[] }) {
  const { open, choose, step, list, detail } = useSelection(
    'notices',
    notices.map(({ id }) => id),
  )
  useKeys({ j: () => step(1), k: () => step(-1), n: () => go('noticeNew') })
  const notice = notices.find(({ id }) => id === open)
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
      {list && <NoticeList notices={notices} open={open} onOpen={choose} />}
      {detail && notice && <NoticeDesk key={notice.id} notice={notice} />}
      {detail && !notice && open && (
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
