import { formatDate } from '@shared/calendar/format'
import type { Output } from '@/api/contract'
import { carrier as words } from '@/copy/carrier'
import { Box } from '@/ui/base/box'
import { Icon } from '@/ui/icon'
import { KeyValues } from '@/ui/key-values'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import styles from './carrier.module.scss'
import { weekOf } from './week'

type Page = Pick<Output<'directory.carrier'>, 'carrier' | 'deductible' | 'promised' | 'today'>

/** Promises, hours, people, titles, and when someone last checked all this. */
export function About({ carrier, deductible, promised, today }: Page) {
  const promises = carrier.promises.map((text) => ({ text, counted: '' }))
  const counted = promised.map(({ text, workingDays, from }) => ({
    text,
    counted: words.promiseCounted(workingDays, from > today ? formatDate(from, today) : null),
  }))
  return (
    <>
      {promises.length + counted.length > 0 && (
        <Section title={words.promises} kind="card">
          <Box as="ul" className={styles.promises}>
            {[...promises, ...counted].map(({ text, counted }) => (
              <Box key={`${text} ${counted}`} as="li" className={styles.promise}>
                <Icon name="check" size={16} className={styles.tick} />
                <Box>
                  {text}
                  {counted && <Box className={styles.second}>{counted}</Box>}
                </Box>
              </Box>
            ))}
          </Box>
          <Box className={styles.second}>{words.promiseNote(deductible)}</Box>
        </Section>
      )}
      <Section title={words.hours} kind="card">
        <KeyValues rows={weekOf(carrier.hours)} />
      </Section>
      {carrier.team.length > 0 && (
        <Section title={words.team} kind="card">
          <KeyValues rows={carrier.team.map(({ name, role }) => [name, role] as const)} />
        </Section>
      )}
      {carrier.inPool && (
        <Section title={words.titles} kind="card">
          <Box className={styles.second}>{words.inPool}</Box>
        </Section>
      )}
      {carrier.titles.map(({ title, now, from, to, note, repealed }) => (
        <Section
          key={title}
          title={title}
          kind="card"
          aside={<Tag tone={now === 'valid' ? 'good' : 'warn'}>{words.titleState[now]}</Tag>}
        >
          <Box className={styles.second}>{words.validity(from, to)}</Box>
          {note && <Box className={styles.second}>{note}</Box>}
          {repealed && <Box className={styles.second}>{words.repealed(repealed.on, repealed.by)}</Box>}
        </Section>
      ))}
      <Section>
        <Box className={styles.caption}>{words.checked(carrier.checkedOn)}</Box>
      </Section>
    </>
  )
}
