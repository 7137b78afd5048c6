import { beijingDate } from '@shared/calendar/beijing'
import { addDays, partsOf } from '@shared/calendar/local-date'
import type { CarrierKind } from '@shared/directory/kinds'
import type { ListId } from '@shared/ids'
import { listedKinds } from '@shared/points/lists-of'
import { lastDayOfTitle } from '@shared/points/term-of-title'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { lists as words } from '@/copy/lists'
import { dotted } from '@/copy/punctuation'
import { titles } from '@/copy/titles'
import { Failure } from '@/features/failure'
import { Loaded } from '@/features/loaded'
import { Missing } from '@/features/loaded/missing'
import { useSelection } from '@/features/work/use-selection'
import { WorkScreen } from '@/features/work/work-screen'
import { useAddress } from '@/platform/address'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { there } from '@/platform/there'
import { useKeys } from '@/platform/use-keys'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { More } from '@/ui/more'
import { QueueRow } from '@/ui/queue-row'
import { Empty } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { Column, Workbench } from '@/ui/workbench'
import { ListDesk } from './list-desk'
import styles from './lists.module.scss'
import { type ListHead, listsChanged, useListOf, useLists } from './queries'

/** 培育成功名单 in batches (D4): drafted, checked by a second person, published. */
export default function ListsPage() {
  return (
    <WorkScreen title={titles.lists} current="lists" needs="lists.draft">
      {() => <Lists />}
    </WorkScreen>
  )
}

function Lists() {
  const found = useLists()
  const { listId } = useParams('lists')
  return (
    <Workbench>
      {found.items ? (
        <All items={found.items} found={found} askedId={listId} />
      ) : (
        <Missing query={found.query} rows={4} />
      )}
    </Workbench>
  )
}

interface AllProps {
  items: readonly ListHead[]
  found: ReturnType<typeof useLists>
  askedId: ListId | undefined
}

function All({ items, found, askedId }: AllProps) {
  const at = (listId: ListId | undefined) => there('lists', { listId })
  const ids = items.map(({ id }) => id)
  const { openId, ownId, choose, step, list, detail } = useSelection({ askedId, ids, there: at })
  useAddress(at(ownId))
  useKeys({ j: () => step(1), k: () => step(-1) })
  return (
    <>
      {list && (
        <Column label={words.list} kind="queue" foot={listedKinds.map((kind) => <Begin key={kind} kind={kind} />)}>
          {items.length === 0 && (
            <Empty icon="doc" {...words.none} exit={{ words: words.toStations, onPress: () => go('stations') }} />
          )}
          {items.map(({ id, name, count, state }) => (
            <QueueRow
              key={id}
              title={name}
              note={dotted([words.count(count)])}
              mark={<Tag tone={words.tone[state] as 'warn'}>{words.state[state]}</Tag>}
              on={id === openId}
              onPress={() => choose(id)}
            />
          ))}
          <More {...found.more} />
        </Column>
      )}
      {detail && openId && <Open key={openId} listId={openId} />}
    </>
  )
}

function Open({ listId }: { listId: ListId }) {
  return (
    <Loaded query={useListOf(listId)} rows={6}>
      {(found) => <ListDesk key={`${found.id}:${found.state}`} list={found} />}
    </Loaded>
  )
}

/** A batch of the cycle that ended last: published in a week, for a year. */
function Begin({ kind }: { kind: CarrierKind }) {
  const today = beijingDate(now())
  const { year, month } = partsOf(today)
  const cycleYear = Math.max(2026, month >= 10 ? year : year - 1)
  const publishOn = addDays(today, 7)
  const begin = useAction('lists/draft:new', api.lists.draft, listsChanged)
  const days = { publishOn, from: publishOn, to: lastDayOfTitle(publishOn) }
  return (
    <Box className={styles.foot}>
      <Failure action={begin} />
      <Button
        wide
        kind="line"
        icon="plus"
        busy={begin.busy}
        onPress={() => begin.run({ kind, cycleYear, stationIds: [], heldBack: [], ...days })}
      >
        {words.begin(cycleYear)}
      </Button>
    </Box>
  )
}
