import { listed } from '@/copy/punctuation'
import { review as words } from '@/copy/review'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Icon, type IconName } from '@/ui/icon'
import { neededBy } from './needed'
import type { Claim, Rule } from './queries'
import styles from './review.module.scss'

interface Check {
  text: string
  icon: IconName
  look?: string | undefined
}

/** What was checked automatically, and what is missing. A tick stands for what was found to be so, never for what is unknown. */
export function Checks({ claim, rule }: { claim: Claim; rule: Rule | undefined }) {
  const { missing, need } = neededBy(claim, rule)
  const { confirmation, evidence } = claim.record
  const checks = [
    need > 0 && (missing.length === 0 ? ok(words.checks.complete) : no(words.checks.missing(listed(missing)))),
    confirmation === 'confirmed' && ok(words.checks.confirmed),
    evidence.length > 0 && ok(words.checks.unique),
    ok(words.checks.frozen),
    confirmation === null && unknown(words.checks.unanswered),
  ].filter((check) => check !== false)
  return (
    <Box className={styles.checks}>
      <Heading level={3} className={styles.title}>
        {words.checks.title}
      </Heading>
      <Box as="ul" className={styles.checkList}>
        {checks.map(({ text, icon, look }) => (
          <Box key={text} as="li" className={styles.check}>
            <Icon name={icon} size={20} className={look} />
            <Box>{text}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

const ok = (text: string): Check => ({ text, icon: 'checkc', look: styles.good })
const no = (text: string): Check => ({ text, icon: 'alert', look: styles.bad })
const unknown = (text: string): Check => ({ text, icon: 'info' })
