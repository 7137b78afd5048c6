import { useList } from '@/api/use-list'
import { ratingTexts as words } from '@/copy/rating-texts'
import { titles } from '@/copy/titles'
import { Pages } from '@/features/loaded/pages'
import { onward } from '@/features/lost/onward'
import { WorkScreen } from '@/features/work/work-screen'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Empty } from '@/ui/states'
import { Column, Workbench } from '@/ui/workbench'
import styles from './rating-texts.module.scss'
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
  const texts = useList('rating.doubtful', {})
  const none = <Empty icon="checkc" tone="good" title={words.empty.title} text={words.empty.text} exit={onward('me')} />
  return (
    <Workbench>
      <Column label={titles.ratingTexts} kind="main">
        <Pages list={texts} empty={none}>
          {(waiting) => (
            <Box className={styles.page}>
              <Heading level={2} className={styles.title}>
                {words.counted(waiting.length, texts.more.has)}
              </Heading>
              <Box className={styles.second}>{words.why}</Box>
              <Box className={styles.cards}>
                {waiting.map((rating) => (
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
