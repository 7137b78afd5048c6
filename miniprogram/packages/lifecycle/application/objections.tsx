import { useList } from '@/api/use-list'
import { application } from '@/copy/application'
import { day } from '@/copy/moment'
import { Pages } from '@/features/loaded/pages'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Cite } from '@/ui/cite'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import styles from '../parts/parts.module.scss'
import type { Case } from '../parts/queries'

const words = application.objections

/** What was said against it, and what was found; whoever said it is told to nobody. */
export function Objections({ of: { id: caseId, objections } }: { of: Case }) {
  const list = useList('lifecycle.objections', objections > 0 ? { caseId } : null)
  if (objections === 0) return null
  return (
    <Section title={words.title}>
      <Pages list={list} rows={2} empty={null}>
        {(items) => (
          <Box className={styles.wide}>
            {items.map(({ id, text, on, upheld, reason }) => (
              <Box key={id} className={styles.stack}>
                <Box className={styles.head}>
                  <Box className={styles.second}>{day(on, now())}</Box>
                  <Tag tone={upheld === null ? 'warn' : upheld ? 'bad' : 'plain'}>
                    {upheld === null ? words.waits : upheld ? words.upheld : words.not}
                  </Tag>
                </Box>
                <Cite>{text}</Cite>
                {reason !== '' && <Box>{reason}</Box>}
              </Box>
            ))}
          </Box>
        )}
      </Pages>
    </Section>
  )
}
