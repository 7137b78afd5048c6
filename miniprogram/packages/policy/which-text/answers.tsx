import { kinds } from '@shared/directory/kinds'
import type { Output } from '@/api/contract'
import { whichText as words } from '@/copy/which-text'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Heading } from '@/ui/base/heading'
import { BasisNote } from '@/ui/basis-note'
import { Mark } from '@/ui/mark'
import styles from './which-text.module.scss'

export type Answer = Output<'law.governing'>['answers'][number]

const states = ['in-force', 'date-unknown', 'not-in-sources', 'none'] as const

/** The four answers, each with its kinds, and what may not be concluded from it. */
export function Answers({ answers }: { answers: readonly Answer[] }) {
  return states.map((state) => {
    const these = answers.filter((each) => each.state === state)
    if (these.length === 0) return null
    return (
      <Box key={state} className={styles.answer}>
        <Heading level={3} className={cx(styles.state, styles[state])}>
          {words.state[state]}
        </Heading>
        {these.map((answer) => (
          <One key={answer.kind} answer={answer} />
        ))}
      </Box>
    )
  })
}

function One({ answer: { kind, name, since, repealedOn, basis, cautions } }: { answer: Answer }) {
  return (
    <Box className={styles.kind}>
      <Box className={styles.line}>
        <Mark kind={kind} size={24} />
        <Box className={styles.strong}>{kinds[kind].label}</Box>
        {name && <Box>{name}</Box>}
        {since && <Box className={styles.second}>{words.since(since)}</Box>}
        {repealedOn && <Box className={styles.second}>{words.ended(repealedOn)}</Box>}
      </Box>
      {cautions.map((caution) => (
        <Box key={caution} className={styles.second}>
          {caution}
        </Box>
      ))}
      {basis && <BasisNote basis={basis} />}
    </Box>
  )
}
