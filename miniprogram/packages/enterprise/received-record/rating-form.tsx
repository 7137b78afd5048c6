import { limits } from '@shared/limits'
import { ratings } from '@/copy/ratings'
import { received } from '@/copy/received'
import type { Received } from '@/features/service/queries'
import { useWho } from '@/features/who/use-who'
import { Box } from '@/ui/base/box'
import { Chip, Chips } from '@/ui/chip'
import { Check, LongField } from '@/ui/field'
import { Section } from '@/ui/section'
import { Stars } from '@/ui/stars'
import styles from './received-record.module.scss'
import type { Rating, RatingTag } from './use-rating'

const words = received.rate
const tags = Object.keys(ratings.tags) as RatingTag[]

/** Stars with their words, what was good, a few sentences, and who will see whose they are. */
export function RatingForm({ record, rating: { draft, change } }: { record: Received; rating: Rating }) {
  const enterprise = useWho().data?.enterprises.find(({ id }) => id === record.enterpriseId)
  const toggle = (tag: RatingTag) =>
    change({ tags: draft.tags.includes(tag) ? draft.tags.filter((each) => each !== tag) : [...draft.tags, tag] })
  return (
    <Section kind="card" title={words.title}>
      <Box className={styles.form}>
        <Stars value={draft.stars} onChange={(stars) => change({ stars })} />
        <Chips label={words.tagsName}>
          {tags.map((tag) => (
            <Chip key={tag} inset on={draft.tags.includes(tag)} onPress={() => toggle(tag)}>
              {ratings.tags[tag]}
            </Chip>
          ))}
        </Chips>
        <LongField
          label={words.text}
          placeholder={words.textHint}
          value={draft.text}
          most={limits.ratingText}
          onChange={(text) => change({ text })}
        />
        <Box>
          <Check on={draft.anonymous} onChange={(anonymous) => change({ anonymous })}>
            {words.anonymous}
          </Check>
          <Box className={styles.hint}>{words.together}</Box>
          {enterprise && (
            <Box className={styles.hint}>{draft.anonymous ? words.veiled : words.named(enterprise.name)}</Box>
          )}
        </Box>
      </Box>
    </Section>
  )
}
