import { isLocalDate } from '@shared/calendar/local-date'
import type { Field as FieldOf } from '@shared/lifecycle/form'
import { useState } from 'react'
import { apply as words } from '@/copy/apply'
import { lifecycle } from '@/copy/lifecycle'
import { Box } from '@/ui/base/box'
import { Chip, Chips } from '@/ui/chip'
import { Choices, DayInput, Field, LongField, Select, TextInput } from '@/ui/field'
import styles from '../parts/parts.module.scss'
import { placeOf } from '../parts/places'
import type { Answers } from '../parts/queries'
import { PlaceAnswer } from './place-answer'

type FormAnswer = Answers[string]
export type OnAnswer = (id: string, value: FormAnswer | undefined) => void

interface AnswerProps {
  field: FieldOf
  value: FormAnswer | undefined
  onAnswer: OnAnswer
}

/** Longer than this a text takes several lines. */
const ONE_LINE = 60

/** A field of a form, by its type; `id` is where a page jumps to. */
export function Answer({ field, value, onAnswer }: AnswerProps) {
  return (
    <Box id={placeOf.field(field.id)}>
      <Control field={field} value={value} onAnswer={onAnswer} />
    </Box>
  )
}

function Control({ field, value, onAnswer }: AnswerProps) {
  const { id, label, hint } = field
  const change = (answer: FormAnswer | undefined) => onAnswer(id, answer)
  const text = typeof value === 'string' ? value : ''
  switch (field.type) {
    case 'text':
      return field.most > ONE_LINE ? (
        <LongField label={label} {...(hint && { hint })} value={text} most={field.most} onChange={change} />
      ) : (
        <Field label={label} {...(hint && { hint })}>
          <TextInput label={label} value={text} maxLength={field.most} onChange={change} />
        </Field>
      )
    case 'figure':
      return <Figure field={field} value={value} onAnswer={onAnswer} />
    case 'date':
      return (
        <Field label={label} {...(hint && { hint })}>
          <DayInput label={label} value={isLocalDate(text) ? text : ''} placeholder={words.date} onChange={change} />
        </Field>
      )
    case 'place':
      return (
        <Field label={label} {...(hint && { hint })}>
          <PlaceAnswer field={field} value={text} onChange={change} />
        </Field>
      )
    case 'yes':
      return (
        <Field label={label} {...(hint && { hint })}>
          <Choices
            label={label}
            value={value === true ? 'yes' : value === false ? 'no' : null}
            onChange={(chosen) => change(chosen === 'yes')}
            options={[
              { value: 'yes', words: lifecycle.yes },
              { value: 'no', words: lifecycle.no },
            ]}
          />
        </Field>
      )
    case 'one':
      return (
        <Field label={label} {...(hint && { hint })}>
          <Select
            label={label}
            placeholder={words.pick}
            value={text === '' ? null : text}
            options={field.options.map((option) => ({ value: option, words: option }))}
            onChange={change}
          />
        </Field>
      )
    case 'many':
      return <Many field={field} value={value} onAnswer={onAnswer} />
  }
}

/** A figure is typed as text, and is one as soon as it reads as one. */
function Figure({ field, value, onAnswer }: AnswerProps) {
  const [typed, setTyped] = useState(typeof value === 'number' ? String(value) : '')
  const { id, label, hint } = field
  const unit = field.type === 'figure' ? field.unit : ''
  const type = (text: string) => {
    setTyped(text)
    const figure = Number(text)
    onAnswer(id, text.trim() === '' || !Number.isFinite(figure) || figure < 0 ? undefined : figure)
  }
  return (
    <Field label={label} aside={unit} {...(hint && { hint })}>
      <TextInput label={label} value={typed} maxLength={12} onChange={type} />
    </Field>
  )
}

function Many({ field, value, onAnswer }: AnswerProps) {
  if (field.type !== 'many') return null
  const { id, label, hint, options, open } = field
  const chosen = Array.isArray(value) ? value : []
  const others = chosen.filter((each) => !options.includes(each))
  const change = (next: string[]) => onAnswer(id, next)
  const named = chosen.filter((each) => options.includes(each))
  return (
    <Field label={label} {...(hint && { hint })}>
      <Box className={styles.stack}>
        <Chips label={label}>
          {options.map((option) => {
            const on = chosen.includes(option)
            return (
              <Chip
                key={option}
                inset
                on={on}
                onPress={() => change(on ? chosen.filter((each) => each !== option) : [...chosen, option])}
              >
                {option}
              </Chip>
            )
          })}
        </Chips>
        {open && (
          <TextInput
            label={words.other}
            placeholder={words.other}
            value={others[0] ?? ''}
            maxLength={40}
            onChange={(text) => change(text.trim() === '' ? named : [...named, text])}
          />
        )}
      </Box>
    </Field>
  )
}
