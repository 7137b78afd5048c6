import { queueStates } from '@shared/queue'
import { useList } from '@/api/use-list'
import { queues } from '@/copy/queues'
import { ratingTexts as words } from '@/copy/rating-texts'
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
import { TextCard } from './text-card'

/** Texts of ratings that the check did not pass wait here for a person (C4, T2). */
export default function RatingTextsPage() {
  return (
    <WorkScreen title={titles.ratingTexts} current="ratingTexts" needs="rating.review">
      {() => <Texts />}
    </WorkScreen>
  )
}

function Texts() {
  const narrowed = useNarrowed(useParams('ratingTexts'), queueStates)
  const { narrowing, narrow, question, asked } = narrowed
  const texts = useList('rating.doubtful', question)
  const count = texts.first?.count
  useAddress(there('ratingTexts', asked))
  return (
    <Workbench>
      <Column label={titles.ratingTexts} kind="main">
        <Box className={styles.top}>
          <QueueHead
            title={words.queue}
            counted={typeof count === 'number' ? words.counted(narrowing.state, count) : undefined}
            states={twoSides}
            narrowing={narrowing}
            onNarrow={narrow}
            hint={queues.hint.station}
            byDistrict
          />
        </Box>
        <Pages
          list={texts}
          empty={<NothingHere narrowed={narrowed} empty={{ icon: 'checkc', tone: 'good', ...words.empty }} />}
        >
          {(shown) => (
            <Box className={styles.page}>
              {narrowing.state === 'waiting' && <Box className={styles.second}>{words.why}</Box>}
              <Box className={styles.cards}>
                {shown.map((rating) => (
                  <TextCard key={rating.id} rating={rating} />
                ))}
              </Box>
            </Box>
          )}
        </Pages>
      </Column>
    </Workbench>
  )
}
