import { limits } from '@shared/limits'
import { said as words } from '@/copy/said'
import { Box } from '@/ui/base/box'
import { Chip, Chips } from '@/ui/chip'
import { Field, TextInput } from '@/ui/field'
import { Section } from '@/ui/section'
import styles from './said.module.scss'
import { placeOf, type SaidDraft } from './use-said'

/** Who comes: whoever books, or somebody by name. */
export function Visitor({ said: { draft, change, problemOf } }: { said: SaidDraft }) {
  return (
    <Section title={words.who} kind="card">
      <Box id={placeOf('visitor')}>
        <WhoComes visitor={draft.visitor} problem={problemOf('visitor')} onChange={(visitor) => change({ visitor })} />
      </Box>
    </Section>
  )
}

interface WhoComesProps {
  /** null: who books */
  visitor: string | null
  problem?: string | undefined
  onChange: (visitor: string | null) => void
}

export function WhoComes({ visitor, problem, onChange }: WhoComesProps) {
  return (
    <>
      <Chips label={words.who}>
        <Chip inset on={visitor === null} onPress={() => onChange(null)}>
          {words.self}
        </Chip>
        <Chip inset on={visitor !== null} onPress={() => onChange(visitor ?? '')}>
          {words.other}
        </Chip>
      </Chips>
      {visitor !== null && (
        <Box className={styles.part}>
          <Field label={words.visitor} hint={words.visitorHint} problem={problem}>
            <TextInput label={words.visitor} value={visitor} maxLength={limits.visitor} onChange={onChange} />
          </Field>
        </Box>
      )}
    </>
  )
}
