import { limits } from '@shared/limits'
import { enterprise } from '@/copy/enterprise'
import type { Draft, Stated } from '@/features/enterprise/draft'
import { Field, Select, TextInput } from '@/ui/field'
import { options } from './options'

const words = enterprise.register

/** As far as it is filled in. */
type Filled = Pick<Draft, keyof Stated>

/** What is still to fill in, by the names of its fields. */
export const missingIn = (filled: Filled): string[] =>
  (['name', 'district', 'industry', 'tier', 'size'] as const)
    .filter((key) => !filled[key]?.trim())
    .map((key) => words[key])

interface ProfileFieldsProps {
  stated: Filled
  onChange: (part: Partial<Stated>) => void
}

/** What the enterprise says about itself. */
export function ProfileFields({ stated, onChange }: ProfileFieldsProps) {
  const pick = <K extends keyof typeof options>(key: K, hint?: string) => (
    <Field label={words[key]} hint={hint}>
      <Select<string>
        label={words[key]}
        placeholder={words.pick}
        options={options[key]}
        value={stated[key]}
        // A choice is one of the options, which are of this field's type.
        onChange={(value) => onChange({ [key]: value } as Partial<Stated>)}
      />
    </Field>
  )
  return (
    <>
      <Field label={words.name} hint={words.nameHint}>
        <TextInput
          label={words.name}
          value={stated.name}
          maxLength={limits.enterpriseName}
          onChange={(name) => onChange({ name })}
        />
      </Field>
      {pick('district')}
      {pick('industry')}
      {pick('tier', words.tierHint)}
      {pick('size', words.sizeHint)}
    </>
  )
}
