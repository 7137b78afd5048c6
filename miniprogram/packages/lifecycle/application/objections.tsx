import { application } from '@/copy/application'
import { moment } from '@/copy/moment'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Cite } from '@/ui/cite'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import styles from '../parts/parts.module.scss'
import type { Case } from '../parts/queries'

const words = application.objections

/** What was said against it, and what was found; whoever said it is told to nobody. */
export function Objections({ of: { objections } }: { of: Case }) {
  if (objections.length === 0) return null
  return (
    <Section title={words.title}>
      <Box className={styles.wide}>
        {objections.map(({ id, text, at, upheld, reason }) => (
          <Box key={id} className={styles.stack}>
            <Box className={styles.head}>
              <Box className={styles.second}>{moment(at, now())}</Box>
              <Tag tone={upheld === null ? 'warn' : upheld ? 'bad' : 'plain'}>
                {upheld === null ? words.waits : upheld ? words.upheld : words.not}
              </Tag>
            </Box>
            {text === '' ? <Box>{words.hidden}</Box> : <Cite>{text}</Cite>}
            {reason !== '' && <Box>{reason}</Box>}
          </Box>
        ))}
      </Box>
    </Section>
  )
}
