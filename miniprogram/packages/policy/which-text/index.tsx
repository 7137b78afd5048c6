import { beijingDate } from '@shared/calendar/beijing'
import { addDays, isLocalDate, type LocalDate, localDate } from '@shared/calendar/local-date'
import { type Matter, matters } from '@shared/policy/governing'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf } from '@/api/query'
import { titles } from '@/copy/titles'
import { whichText as words } from '@/copy/which-text'
import { Loaded } from '@/features/loaded'
import { useAddress } from '@/platform/address'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { useKeys } from '@/platform/use-keys'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Chip, Chips } from '@/ui/chip'
import { Field } from '@/ui/field'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Answers } from './answers'
import { DayField } from './day-field'
import { Lanes } from './lanes'
import { Rests } from './rests'
import styles from './which-text.module.scss'

/** Which text governed each kind of carrier on a day (E8), and what may not be concluded from that. */
export default function WhichTextPage() {
  const today = beijingDate(now())
  const { day: asked } = useParams('whichText')
  const [day, setDay] = useState<LocalDate>(asked !== undefined && isLocalDate(asked) ? localDate(asked) : today)
  const [matter, setMatter] = useState<Matter>('application')
  const governing = useQuery({ ...queryOf('law.governing', { day, matter }), placeholderData: keepPreviousData })
  useAddress(there('whichText', { day }))
  const step = (by: number) => () => setDay(addDays(day, by))
  useKeys({ ArrowLeft: step(-1), ArrowRight: step(1) })
  return (
    <Screen title={titles.whichText}>
      <Section kind="card">
        <Heading level={1} className={styles.title}>
          {words.question(day)}
        </Heading>
        <Box className={styles.asked}>
          <DayField day={day} today={today} turns={governing.data?.turns ?? []} onDay={setDay} />
          <Field label={words.matter}>
            <Chips label={words.matter}>
              {matters.map((each) => (
                <Chip key={each} inset on={each === matter} onPress={() => setMatter(each)}>
                  {words.matters[each]}
                </Chip>
              ))}
            </Chips>
          </Field>
        </Box>
      </Section>
      <Loaded query={governing} rows={6}>
        {({ answers, published, chosenBy }) => (
          <>
            <Section title={words.answers} kind="card">
              <Answers answers={answers} />
            </Section>
            <Section title={words.time} kind="card">
              <Lanes answers={answers} day={day} />
            </Section>
            <Section kind="card">
              <Rests published={published} chosenBy={chosenBy} />
            </Section>
          </>
        )}
      </Loaded>
    </Screen>
  )
}
