import { complaint } from '@/copy/complaint'
import { Box } from '@/ui/base/box'
import { Choices } from '@/ui/field'
import { Section } from '@/ui/section'
import styles from '../complaint.module.scss'
import type { Draft } from './form'

const words = complaint.who
const options = [
  { value: 'secret', ...words.secret },
  { value: 'open', ...words.open },
] as const

interface WhoSeesProps {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
}

/** Who will learn what, said before anything is sent (F1, T4). */
export function WhoSees({ draft, onChange }: WhoSeesProps) {
  return (
    <Section title={words.title}>
      <Choices
        label={words.title}
        options={options}
        value={draft.secretFromStation ? 'secret' : 'open'}
        onChange={(value) => onChange({ secretFromStation: value === 'secret' })}
      />
      <Box className={styles.second}>{words.platform}</Box>
    </Section>
  )
}
