import { beijingDate } from '@shared/calendar/beijing'
import { isLocalDate } from '@shared/calendar/local-date'
import { limits } from '@shared/limits'
import { drafted } from '@/copy/drafted'
import { notices } from '@/copy/notices'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Check, DayInput, Field, LongField, TextInput } from '@/ui/field'
import styles from './compose.module.scss'
import type { Draft, problemsIn } from './draft'

const words = notices.compose

interface WordsProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
  /** null while nobody has tried to hand it in */
  problems: ReturnType<typeof problemsIn> | null
}

const deadlineProblem = { shape: words.deadlineProblem, past: words.deadlinePast, far: words.deadlineFar }

/** What the notice says, how much room is left, and until when it counts. */
export function Words({ draft, change, problems }: WordsProps) {
  const { title, body, deadline, sample } = draft
  return (
    <Box>
      <Field
        label={words.title}
        aside={drafted(title.length, limits.noticeTitle)}
        problem={problems?.title ? words.titleMissing : undefined}
      >
        <TextInput
          label={words.title}
          placeholder={words.titleHint}
          value={title}
          maxLength={limits.noticeTitle}
          onChange={(text) => change({ title: text })}
        />
      </Field>
      <LongField
        label={words.body}
        placeholder={words.bodyHint}
        problem={problems?.body ? words.bodyMissing : undefined}
        value={body}
        most={limits.noticeBody}
        onChange={(text) => change({ body: text })}
      />
      <Field
        label={words.deadline}
        hint={words.deadlineHint}
        problem={problems?.deadline ? deadlineProblem[problems.deadline] : undefined}
      >
        <DayInput
          label={words.deadline}
          value={isLocalDate(deadline) ? deadline : ''}
          placeholder={words.deadlineNone}
          least={beijingDate(now())}
          onChange={(day) => change({ deadline: day })}
        />
      </Field>
      <Box className={styles.flag}>
        <Check on={sample} onChange={(on) => change({ sample: on })}>
          {words.sample}
        </Check>
      </Box>
    </Box>
  )
}
