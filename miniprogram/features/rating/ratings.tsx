import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import type { CarrierId } from '@shared/ids'
import type { Output } from '@/api/contract'
import { useList } from '@/api/use-list'
import { rating } from '@/copy/rating'
import { ratings as words } from '@/copy/ratings'
import { Missing } from '@/features/loaded/missing'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { More } from '@/ui/more'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import styles from './ratings.module.scss'

type Summary = Output<'rating.summary'>

/** The average with its count, or that there are too few ratings. */
export function ratingText({ count, average }: Pick<Summary, 'count' | 'average'>): string {
  if (count === 0) return words.none
  return average === null ? words.tooFew(count) : words.average(average, count)
}

function One({ stars, tags, text, by, on }: Summary['items'][number]) {
  return (
    <Box as="li" className={styles.one}>
      <Box className={styles.head}>
        <Box className={styles.strong}>{words.stars(stars, rating.stars[stars - 1] ?? '')}</Box>
        <Box className={styles.caption}>{`${by}·${formatDate(on, beijingDate(now()))}`}</Box>
      </Box>
      {text && <Box>{text}</Box>}
      {tags.length > 0 && (
        <Box className={styles.tags}>
          {tags.map((tag) => (
            <Tag key={tag}>{words.tags[tag]}</Tag>
          ))}
        </Box>
      )}
    </Box>
  )
}

/** What others said of a carrier (C4). A single rating is not shown: it would tell who gave it. */
export function Ratings({ carrierId }: { carrierId: CarrierId }) {
  const { items = [], first, query, more } = useList('rating.summary', { carrierId })
  return (
    <Section title={words.title} kind="card">
      {first ? (
        <>
          <Box className={styles.figure}>{ratingText(first)}</Box>
          {first.average === null && <Box className={styles.second}>{words.why(first.enough)}</Box>}
          <Box as="ul">
            {items.map((each, index) => (
              <One key={`${String(index)}${each.on}`} {...each} />
            ))}
          </Box>
          {(more.has || more.failed) && <More {...more} byReaching={false} inset />}
        </>
      ) : (
        <Missing query={query} rows={1} />
      )}
    </Section>
  )
}
