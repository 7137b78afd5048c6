import type { Destination } from '@shared/screens'
import { policyCard as words } from '@/copy/policy-card'
import { Box } from '../base/box'
import { Heading } from '../base/heading'
import { Link } from '../base/link'
import { Span } from '../base/span'
import { SampleTag } from '../tag'
import styles from './policy-card.module.scss'

interface PolicyCardProps {
  title: string
  to: Destination
  /** 还有 10 天截止, with the date beside it; or its status. */
  note?: string
  date?: string
  /** The facts for which this person gets it. */
  why?: readonly string[]
  sample?: boolean
}

/** A notice or a policy, and why it is shown to this person. */
export function PolicyCard({ title, to, note, date, why, sample }: PolicyCardProps) {
  return (
    <Link to={to} className={styles.card}>
      <Box className={styles.head}>
        <Heading level={3} className={styles.title}>
          {title}
        </Heading>
        {sample && <SampleTag />}
      </Box>
      {note && (
        <Box className={styles.note}>
          {note}
          {date && <Span className="nowrap">{words.dot + date}</Span>}
        </Box>
      )}
      {why && why.length > 0 && (
        <Box className={styles.why}>
          <Span className={styles.label}>{words.whyYou}</Span>
          {words.join(why)}
        </Box>
      )}
    </Link>
  )
}
