import { listed } from '@/copy/punctuation'
import { review as words } from '@/copy/review'
import { oddOf } from '@/features/service/oddities'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Icon, type IconName } from '@/ui/icon'
import { neededBy } from './needed'
import type { Claim, Rule } from './queries'
import styles from './review.module.scss'

interface Fact {
  text: string
  icon: IconName
  look?: string | undefined
}

/** What is odd about the service, before what was checked automatically. A tick stands for what was found to be so, never for what is unknown. */
export function Checks({ claim, rule }: { claim: Claim; rule: Rule | undefined }) {
  const { missing, need } = neededBy(claim, rule)
  const { confirmation, evidence } = claim.record
  const odd = oddOf(claim.record, claim.oddities).map(no)
  const checks = [
    need > 0 && (missing.length === 0 ? ok(words.checks.complete) : no(words.checks.missing(listed(missing)))),
    confirmation === 'confirmed' && ok(words.checks.confirmed),
    evidence.length > 0 && ok(words.checks.unique),
    ok(words.checks.frozen),
    confirmation === null && unknown(words.checks.unanswered),
  ].filter((check) => check !== false)
  return (
    <>
      {odd.length > 0 && <Facts title={words.checks.odd} facts={odd} />}
      <Facts title={words.checks.title} facts={checks} />
    </>
  )
}

function Facts({ title, facts }: { title: string; facts: readonly Fact[] }) {
  return (
    <Box className={styles.checks}>
      <Heading level={3} className={styles.title}>
        {title}
      </Heading>
      <Box as="ul" className={styles.checkList}>
        {facts.map(({ text, icon, look }) => (
          <Box key={text} as="li" className={styles.check}>
            <Icon name={icon} size={20} className={look} />
            <Box>{text}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

const ok = (text: string): Fact => ({ text, icon: 'checkc', look: styles.good })
const no = (text: string): Fact => ({ text, icon: 'alert', look: styles.warn })
const unknown = (text: string): Fact => ({ text, icon: 'info' })
