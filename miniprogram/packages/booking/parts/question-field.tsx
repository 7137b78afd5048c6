import { choicesOf, type Question } from '@shared/directory/question'
import { limits } from '@shared/limits'
import { said as words } from '@/copy/said'
import { Box } from '@/ui/base/box'
import { Chip, Chips } from '@/ui/chip'
import { Field, TextArea } from '@/ui/field'
import styles from './said.module.scss'
import { placeOf, type SaidDraft } from './use-said'

/** One question of the station. What was chosen is taken back by tapping it again. */
export function QuestionField({ question, said }: { question: Question; said: SaidDraft }) {
  const { id, text, kind, required, hint } = question
  const values = said.valuesOf(question)
  const choices = choicesOf(question)
  const toggle = (choice: string) => {
    const others = values.filter((value) => value !== choice)
    const on = others.length === values.length
    const kept = kind === 'many' ? others : []
    said.answer(id, on ? (choices ?? []).filter((each) => each === choice || kept.includes(each)) : kept)
  }
  const may = kind === 'many' ? [words.several, words.mustSeveral] : [words.open, words.must]
  return (
    <Box id={placeOf(id)} className={styles.ruled}>
      <Field label={text} aside={may[required ? 1 : 0]} hint={hint || undefined} problem={said.problemOf(id)}>
        {choices ? (
          <Chips label={text}>
            {choices.map((choice) => (
              <Chip inset key={choice} on={values.includes(choice)} onPress={() => toggle(choice)}>
                {choice}
              </Chip>
            ))}
          </Chips>
        ) : (
          <TextArea
            label={text}
            value={values[0] ?? ''}
            maxLength={limits.intake.answer}
            onChange={(typed) => said.answer(id, typed === '' ? [] : [typed])}
          />
        )}
      </Field>
    </Box>
  )
}
