import type { Procedure } from '@shared/lifecycle/procedure'
import { limits } from '@shared/limits'
import { apply } from '@/copy/apply'
import { Box } from '@/ui/base/box'
import { Check, Field, TextInput } from '@/ui/field'
import { Section } from '@/ui/section'
import styles from '../parts/parts.module.scss'
import { Stands } from '../parts/stands'

const words = apply.declaration

export interface Signed {
  agreed: boolean
  name: string
}
export const unsigned: Signed = { agreed: false, name: '' }
export const isSigned = ({ agreed, name }: Signed) => agreed && name.trim() !== ''

interface DeclarationProps {
  procedure: Procedure
  signed: Signed
  onChange: (signed: Signed) => void
}

/** A tick and a name; never kept on the device: whoever files says it. */
export function Declaration({ procedure: { declaration }, signed, onChange }: DeclarationProps) {
  if (declaration === null) return null
  return (
    <Section title={words.title}>
      <Box className={styles.stack}>
        <Box>{declaration.text}</Box>
        <Stands basis={declaration.basis} />
        <Check on={signed.agreed} onChange={(agreed) => onChange({ ...signed, agreed })}>
          {words.agreed}
        </Check>
        <Field label={words.name} hint={words.nameHint}>
          <TextInput
            label={words.name}
            value={signed.name}
            maxLength={limits.name}
            onChange={(name) => onChange({ ...signed, name })}
          />
        </Field>
      </Box>
    </Section>
  )
}
