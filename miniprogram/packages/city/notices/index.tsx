import type { NoticeId } from '@shared/ids'
import { queueStates } from '@shared/queue'
import { useEffect } from 'react'
import { notices as words } from '@/copy/notices'
import { titles } from '@/copy/titles'
import { Missing } from '@/features/loaded/missing'
import { useNarrowed } from '@/features/work/use-narrowed'
import { useSelection } from '@/features/work/use-selection'
import { useSought } from '@/features/work/use-sought'
import { WorkScreen } from '@/features/work/work-screen'
import { useAddress } from '@/platform/address'
import { go, replace } from '@/platform/navigate'
import { there } from '@/platform/there'
import { useKeys } from '@/platform/use-keys'
import { useParams } from '@/platform/use-params'
import { Empty } from '@/ui/states'
import { Workbench } from '@/ui/workbench'
import { NoticeDesk } from './notice-desk'
import { type Narrowed, NoticeList } from './notice-list'
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
  const params = useParams('notices')
  const { noticeId } = params
  const narrowed = useNarrowed(params, queueStates)
  const { state } = narrowed.question
  const notices = useNotices(narrowed.question)
  const seeking = useSought(notices, noticeId)
  // What an address or a message asks for may have been sent meanwhile.
  const notHere = noticeId !== undefined && notices.first !== undefined && !seeking && !notices.more.failed
  const elsewhere =
    notHere &&
    !narrowed.narrowed &&
    params.state === undefined &&
    state === 'waiting' &&
    !hasId(notices.items, noticeId)
  useEffect(() => {
    if (elsewhere) narrowed.narrow({ state: 'decided' })
  }, [elsewhere, narrowed.narrow])
  return (
    <Workbench>
      {notices.items && !seeking && !elsewhere ? (
        <All notices={notices.items} list={notices} narrowed={narrowed} askedId={noticeId} />
      ) : (
        <Missing query={notices.query} rows={6} />
      )}
    </Workbench>
  )
}

interface AllProps {
  notices: readonly Notice[]
  list: ReturnType<typeof useNotices>
  narrowed: Narrowed
  askedId: NoticeId | undefined
}

const hasId = (items: readonly Notice[] | undefined, wantedId: NoticeId | undefined) =>
  items?.some(({ id }) => id === wantedId) ?? false

function All({ notices, list: { first, more }, narrowed, askedId }: AllProps) {
  const at = (noticeId: NoticeId | undefined) => there('notices', { noticeId, ...narrowed.asked })
  const { openId, ownId, choose, step, list, detail } = useSelection({
    askedId,
    ids: notices.map(({ id }) => id),
    there: at,
  })
  useAddress(at(ownId))
  useKeys({ j: () => step(1), k: () => step(-1), n: () => go('noticeNew') })
  const notice = notices.find(({ id }) => id === openId)
  return (
    <>
      {list && (
        <NoticeList
          notices={notices}
          count={first?.count}
          more={more}
          narrowed={narrowed}
          openId={openId}
          onOpen={choose}
        />
      )}
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
