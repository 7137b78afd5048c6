import { lifecycle as words } from '@/copy/lifecycle'
import { clauses } from '@/copy/punctuation'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Icon, type IconName } from '@/ui/icon'
import { type Checked, type Mark, markOf } from './conditions'
import styles from './parts.module.scss'

const looks: Record<Mark, { segment?: string; tone?: string; icon?: IconName }> = {
  met: { segment: styles.segmentGood, tone: styles.good, icon: 'checkc' },
  noted: { segment: styles.segmentWarn, tone: styles.warn, icon: 'info' },
  explained: { segment: styles.segmentWarn, tone: styles.warn, icon: 'edit' },
  unexplained: { segment: styles.segmentWarn, tone: styles.warn, icon: 'edit' },
  unmet: { segment: styles.segmentBad, tone: styles.bad, icon: 'close' },
  missing: { tone: styles.bad },
  judge: { tone: styles.quiet },
}

/** What came of a condition: a word, with a mark and a colour. */
export function Outcome({ of, judge = words.outcomes.judge }: { of: Checked; judge?: string }) {
  const mark = markOf(of)
  const { tone, icon } = looks[mark]
  return (
    <Box className={cx(styles.outcome, tone)}>
      {icon && <Icon name={icon} size={16} />}
      {of.passedWith ? words.outcomes.passed : mark === 'judge' ? judge : words.outcomes[mark]}
    </Box>
  )
}

/** All conditions at a glance, and the same in words. */
export function Segments({ checked }: { checked: readonly Checked[] }) {
  const marks = checked.map(markOf)
  const number = (...of: Mark[]) => marks.filter((mark) => of.includes(mark)).length
  const told = words.counts(
    number('met'),
    number('noted', 'explained', 'unexplained'),
    number('unmet', 'missing'),
    number('judge'),
  )
  return (
    <Box className={styles.stack}>
      <Box className={styles.segments} aria-hidden>
        {marks.map((mark, at) => (
          <Box key={checked[at]?.condition.id} className={cx(styles.segment, looks[mark].segment)} />
        ))}
      </Box>
      <Box className={styles.second}>
        {clauses([told.met, told.explain, told.unmet, told.judge, words.total(checked.length)])}
      </Box>
    </Box>
  )
}
