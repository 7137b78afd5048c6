import { review as words } from '@/copy/review'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Icon, type IconName } from '@/ui/icon'
import styles from './review.module.scss'
import type { Check } from './truths'

const looks: Record<Check['verdict'], { icon: IconName; look: string | undefined }> = {
  good: { icon: 'checkc', look: styles.good },
  odd: { icon: 'alert', look: styles.warn },
  unknown: { icon: 'info', look: undefined },
}

/** What the system found to be so, and what it does not know. A tick stands for nothing else. */
export function Checks({ checks }: { checks: readonly Check[] }) {
  return (
    <Box className={styles.checks}>
      <Found title={words.checks.title} checks={checks.filter(({ verdict }) => verdict === 'good')} />
      <Found title={words.checks.unknown} checks={checks.filter(({ verdict }) => verdict === 'unknown')} />
    </Box>
  )
}

/** What who decides should look at first. */
export const Odd = ({ checks }: { checks: readonly Check[] }) => (
  <Found title={words.checks.odd} checks={checks.filter(({ verdict }) => verdict === 'odd')} />
)

function Found({ title, checks }: { title: string; checks: readonly Check[] }) {
  if (checks.length === 0) return null
  return (
    <Box as="section" aria-label={title} className={styles.found}>
      <Heading level={3} className={styles.title}>
        {title}
      </Heading>
      <Box as="ul" className={styles.checkList}>
        {checks.map(({ text, verdict }) => (
          <Box key={text} as="li" className={styles.check}>
            <Icon name={looks[verdict].icon} size={20} className={looks[verdict].look} />
            <Box>{text}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
