import { limits } from '@shared/limits'
import type { ReactNode } from 'react'
import { said as words } from '@/copy/said'
import { ForgetAnswers } from '@/features/booking/forget-answers'
import type { Enterprise } from '@/features/enterprise/for-enterprise'
import { Box } from '@/ui/base/box'
import { Check, LongField } from '@/ui/field'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { How } from './how'
import { QuestionField } from './question-field'
import styles from './said.module.scss'
import type { SaidDraft } from './use-said'
import { Visitor } from './visitor'

interface SaidProps {
  said: SaidDraft
  enterpriseId: Enterprise['id']
  /** for whom it is booked */
  children?: ReactNode
}

/** How it is to take place, what is needed and asked, and who comes. */
export function Said({ said, enterpriseId, children }: SaidProps) {
  const { draft, change, questions, keep, begun } = said
  const open = questions.filter(({ required }) => !required).length
  const asks = questions.length > 0
  return (
    <>
      <How said={said} />
      <Section
        kind="card"
        {...(asks && {
          title: words.title,
          // what is needed may always be left open
          aside: <Box className={styles.second}>{words.count(questions.length + 1, open + 1)}</Box>,
        })}
      >
        <LongField
          label={words.need}
          placeholder={words.needHint}
          value={draft.note}
          most={limits.bookingNote}
          onChange={(note) => change({ note })}
        />
        {questions.map((question) => (
          <QuestionField key={question.id} question={question} said={said} />
        ))}
        {asks && (
          <Box className={styles.ruled}>
            {begun && <Note icon="info">{words.begun}</Note>}
            <Check on={keep} onChange={(on) => change({ keep: on })}>
              {words.keep}
            </Check>
            <Box className={styles.second}>{words.keepNote}</Box>
            <ForgetAnswers enterpriseId={enterpriseId} />
          </Box>
        )}
        {children && <Box className={styles.ruled}>{children}</Box>}
      </Section>
      {asks && (
        <Section>
          <Note icon="lock">{words.private}</Note>
        </Section>
      )}
      <Visitor said={said} />
    </>
  )
}
