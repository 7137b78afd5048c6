import { beijingDate } from '@shared/calendar/beijing'
import type { CaseId } from '@shared/ids'
import { stateOf } from '@shared/lifecycle/procedure'
import type { QueueState } from '@shared/queue'
import { admissions as words } from '@/copy/admissions'
import { lifecycle } from '@/copy/lifecycle'
import { day, dayOf } from '@/copy/moment'
import { queues } from '@/copy/queues'
import { useKeysFoot } from '@/features/work/keys-foot'
import { QueueColumn, QueueRows } from '@/features/work/queue-column'
import { twoSides } from '@/features/work/two-sides'
import type { useNarrowed } from '@/features/work/use-narrowed'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import type { MoreProps } from '@/ui/more'
import { QueueRow } from '@/ui/queue-row'
import { Tag } from '@/ui/tag'
import { procedureOf, procedureTitle } from '../parts/procedure-of'
import type { Due } from '../parts/queries'
import styles from './admissions.module.scss'
import type { Row } from './queries'

export type Narrowed = ReturnType<typeof useNarrowed<QueueState>>

interface QueueProps {
  rows: readonly Row[]
  count: number | null | undefined
  more: MoreProps
  narrowed: Narrowed
  openId: CaseId | null
  onOpen: (caseId: CaseId) => void
}

/** Those that wait, the soonest due first, or those that are over; what ties the officer comes last, by its name alone. */
export function Queue({ rows, count, more, narrowed, openId, onOpen }: QueueProps) {
  return (
    <QueueColumn
      title={words.queue}
      states={twoSides}
      narrowed={narrowed}
      count={count}
      counted={words.counted}
      hint={queues.hint.numbered}
      byDistrict
      foot={useKeysFoot()}
      none={rows.length === 0}
      empty={{ icon: 'checkc', tone: 'good', ...words.empty }}
      more={more}
    >
      <Box className={styles.onward}>
        <Button kind="text" size="small" flush onPress={() => go('removals')}>
          {words.removals}
        </Button>
      </Box>
      <QueueRows rows={rows} count={count} openId={openId} onOpen={onOpen} nameOf={({ name }) => name}>
        {(row, on, open) => (
          <QueueRow
            key={row.id}
            title={row.name}
            text={procedureTitle(row.procedure)}
            note={words.row(stateLabel(row), lifecycle.nth(row.nth))}
            mark={row.due ? <DueTag due={row.due} /> : row.filedAt !== null && filed(row.filedAt)}
            on={on}
            onPress={open}
          />
        )}
      </QueueRows>
    </QueueColumn>
  )
}

const stateLabel = ({ procedure, state }: Extract<Row, { tied: null }>) => {
  const known = procedureOf(procedure)
  return (known && stateOf(known, state)?.label) ?? state
}

const filed = (at: number) => <Tag>{lifecycle.filedOn(dayOf(at, now()))}</Tag>

/** When it is due: late is said and coloured, provisional is never late. */
function DueTag({ due: { on, past, provisional } }: { due: Due }) {
  const today = beijingDate(now())
  if (past) return <Tag tone="bad">{words.late(day(on, now()))}</Tag>
  if (on === today && !provisional) return <Tag tone="bad">{words.today}</Tag>
  return <Tag tone={provisional ? 'warn' : 'plain'}>{words.due(day(on, now()), provisional)}</Tag>
}
