import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import type { Api } from '@/api'
import { rating } from '@/copy/rating'
import { ratings as words } from '@/copy/ratings'
import { Loaded } from '@/features/loaded'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import styles from './ratings.module.scss'
import { useRatings } from './use-ratings'

type Summary = Awaited<ReturnType<Api['rating']['summary']>>

/** The figure with its n, or in place of one drawn from too few: that there are too few. */
export function ratingText({ count, average }: Pick<Summary, 'count' | 'average'>): string {
  if (count === 0) return words.none
  return average === null ? words.tooFew(count) : words.average(average, count)
}

function One({ stars, tags, text, by, at }: Summary['ratings'][number]) {
  return (
    <Box as="li" className={styles.one}>
      <Box className={styles.head}>
        <Box className={styles.strong}>{words.stars(stars, rating.stars[stars - 1] ?? '')}</Box>
        <Box className={styles.caption}>{`${by}·${formatDate(beijingDate(at), beijingDate(now()))}`}</Box>
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

/** What others said of a carrier (C4): nothing of one rating alone, which would say who gave it. */
export function Ratings({ carrier, kind }: { carrier: string; kind: 'panel' | 'card' }) {
  return (
    <Section title={words.title} kind={kind}>
      <Loaded query={useRatings(carrier)} rows={1}>
        {(summary) => (
          <>
            <Box className={styles.figure}>{ratingText(summary)}</Box>
            {summary.average === null && <Box className={styles.second}>{words.why(summary.enough)}</Box>}
            <Box as="ul">
              {summary.ratings.map((each) => (
                <One key={`${each.at}${each.by}`} {...each} />
              ))}
            </Box>
          </>
        )}
      </Loaded>
    </Section>
  )
}
