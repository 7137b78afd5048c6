import { queueStates } from '@shared/queue'
import { useList } from '@/api/use-list'
import { appeals as words } from '@/copy/appeals'
import { queues } from '@/copy/queues'
import { titles } from '@/copy/titles'
import { Pages } from '@/features/loaded/pages'
import { NothingHere } from '@/features/work/nothing-here'
import { QueueHead } from '@/features/work/queue-head'
import { twoSides } from '@/features/work/two-sides'
import { useNarrowed } from '@/features/work/use-narrowed'
import { WorkScreen } from '@/features/work/work-screen'
import { useAddress } from '@/platform/address'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Column, Workbench } from '@/ui/workbench'
import styles from '@/ui/workbench/cards.module.scss'
import { AppealCard } from './appeal-card'

/** What enterprises say against absences that count, for a person who has nothing to do with them (B3). */
export default function AppealsPage() {
  return (
    <WorkScreen title={titles.appeals} current="appeals" needs="absence.decide">
      {() => <Appeals />}
    </WorkScreen>
  )
}

function Appeals() {
  const narrowed = useNarrowed(useParams('appeals'), queueStates)
  const { narrowing, narrow, question, asked } = narrowed
  const found = useList('absence.appeals', question)
  const count = found.first?.count
  useAddress(there('appeals', asked))
  return (
    <Workbench>
      <Column label={titles.appeals} kind="main">
        <Box className={styles.top}>
          <QueueHead
            title={words.queue}
            counted={typeof count === 'number' ? words.counted(narrowing.state, count) : undefined}
            states={twoSides}
            narrowing={narrowing}
            onNarrow={narrow}
            hint={queues.hint.both}
            byDistrict
          />
        </Box>
        <Pages
          list={found}
          empty={<NothingHere narrowed={narrowed} empty={{ icon: 'checkc', tone: 'good', ...words.empty }} />}
        >
          {(shown) => (
            <Box className={styles.page}>
              {narrowing.state === 'waiting' && <Box className={styles.second}>{words.why}</Box>}
              <Box className={styles.cards}>
                {shown.map((appeal) => (
                  <AppealCard key={appeal.id} appeal={appeal} />
                ))}
              </Box>
            </Box>
          )}
        </Pages>
      </Column>
    </Workbench>
  )
}
