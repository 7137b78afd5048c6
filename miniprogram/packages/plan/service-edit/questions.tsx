import { type Question, questionKinds } from '@shared/directory/question'
import type { QuestionId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { clauses } from '@/copy/punctuation'
import { questions as words } from '@/copy/questions'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Check, Choices, Field, LongField, TextInput } from '@/ui/field'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { freshId } from '../parts/fresh-id'
import styles from '../parts/plan.module.scss'
import type { FormProps } from './form'

/** What is asked of who books this service (B4). */
export function Questions({ service: { questions = [] }, planning: { manager }, onChange }: FormProps) {
  const [questionId, open] = useState<QuestionId | null>(null)
  const edited = questions.find(({ id }) => id === questionId)
  const becomes = (after: Question[]) => onChange({ questions: after.length > 0 ? after : undefined })
  const add = () => {
    const id = freshId<QuestionId>('q')
    becomes([...questions, { id, text: '', kind: 'text' }])
    open(id)
  }
  const set = (after: Question) => becomes(questions.map((each) => (each.id === after.id ? after : each)))
  const remove = () => {
    open(null)
    becomes(questions.filter(({ id }) => id !== questionId))
  }
  return (
    <Section
      title={words.title}
      {...(manager &&
        questions.length < limits.intake.questions && {
          aside: (
            <Button kind="text" flush icon="plus" onPress={add}>
              {words.add}
            </Button>
          ),
        })}
    >
      {questions.length > 0 && (
        <List card>
          {questions.map(({ id, text, kind, required }) => (
            <Row
              key={id}
              title={text || words.blank}
              note={clauses([words.kinds[kind], required ? words.must : words.open])}
              {...(manager && { onPress: () => open(id) })}
            />
          ))}
        </List>
      )}
      <Box className={styles.below}>
        <Note icon="info">{words.few}</Note>
      </Box>
      {edited && <QuestionSheet question={edited} onChange={set} onRemove={remove} onClose={() => open(null)} />}
    </Section>
  )
}

interface QuestionSheetProps {
  question: Question
  onChange: (question: Question) => void
  onRemove: () => void
  onClose: () => void
}

function QuestionSheet({ question, onChange, onRemove, onClose }: QuestionSheetProps) {
  const { text, kind, choices = [], required, hint = '' } = question
  const chosen = kind === 'one' || kind === 'many'
  const set = (part: Partial<Question>) => {
    const { id, required: must, hint: below, choices: from, ...after } = { ...question, ...part }
    const choosing = after.kind === 'one' || after.kind === 'many'
    onChange({
      ...{ id, ...after },
      ...(choosing && from && { choices: from }),
      ...(must && { required: must }),
      ...(below && { hint: below }),
    })
  }
  return (
    <Sheet
      title={words.one}
      onClose={onClose}
      foot={
        <Button wide onPress={onClose}>
          {words.done}
        </Button>
      }
    >
      <Box className={styles.stack}>
        <Field label={words.text} hint={words.textHint}>
          <TextInput
            label={words.text}
            value={text}
            maxLength={limits.intake.text}
            onChange={(typed) => set({ text: typed })}
          />
        </Field>
        <Choices
          label={words.kind}
          value={kind}
          onChange={(next) => set({ kind: next })}
          options={questionKinds.map((value) => ({ value, words: words.kinds[value] }))}
        />
        {chosen && (
          <LongField
            label={words.choices}
            hint={words.choicesHint(limits.intake.choices)}
            value={choices.join('\n')}
            most={limits.intake.choices * (limits.intake.choice + 1)}
            onChange={(typed) => set({ choices: typed === '' ? [] : typed.split('\n') })}
          />
        )}
        <Field label={words.hint}>
          <TextInput
            label={words.hint}
            value={hint}
            maxLength={limits.intake.hint}
            onChange={(typed) => set({ hint: typed })}
          />
        </Field>
        <Check on={Boolean(required)} onChange={(on) => set({ required: on || undefined })}>
          {words.required}
        </Check>
        <Button kind="danger" onPress={onRemove}>
          {words.remove}
        </Button>
      </Box>
    </Sheet>
  )
}
