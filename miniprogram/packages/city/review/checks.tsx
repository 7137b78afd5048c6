import { listed } from '@/copy/punctuation'
import { review as words } from '@/copy/review'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Icon } from '@/ui/icon'
import { neededBy } from './needed'
import type { Claim, Rule } from './queries'
import styles from './review.module.scss'

/** What was checked automatically, and what is missing. */
export function Checks({ claim, rule }: { claim: Claim; rule: Rule | undefined }) {
  const { missing, need } = neededBy(claim, rule)
  const { confirmation } = claim.record
  const said = confirmation === 'confirmed' ? 'confirmed' : confirmation === 'denied' ? 'denied' : 'unanswered'
  const checks = [
    need > 0 && (missing.length === 0 ? ok(words.checks.complete) : no(words.checks.missing(listed(missing)))),
    said === 'denied' ? no(words.checks.denied) : ok(words.checks[said]),
    ok(words.checks.unique),
    ok(words.checks.frozen),
  ].filter((check) => check !== false)
  return (
    <Box className={styles.checks}>
      <Heading level={3} className={styles.title}>
        {words.checks.title}
      </Heading>
      <Box as="ul" className={styles.checkList}>
        {checks.map(({ good, text }) => (
          <Box key={text} as="li" className={styles.check}>
            <Icon name={good ? 'checkc' : 'alert'} size={20} className={good ? styles.good : styles.bad} />
            <Box>{text}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

const ok = (text: string) => ({ good: true, text })
const no = (text: string) => ({ good: false, text })
