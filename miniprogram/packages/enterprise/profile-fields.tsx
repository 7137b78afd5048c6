import { enterprise } from '@/copy/enterprise'
import type { Draft } from '@/features/enterprise/draft'
import { Field, Select, TextInput } from '@/ui/field'
import { options } from '../options'

const words = enterprise.register

interface ProfileProps {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
}

/** What the enterprise says about itself. */
export function Profile({ draft, onChange }: ProfileProps) {
  const pick = <K extends keyof typeof options>(key: K, hint?: string) => (
    <Field label={words[key]} hint={hint}>
      <Select
        label={words[key]}
        placeholder={words.pick}
        options={options[key]}
        value={draft[key]}
        // A choice is one of the options, which are of this field's type.
        onChange={(value) => onChange({ [key]: value } as Partial<Draft>)}
      />
    </Field>
  )
  return (
    <>
      <Field label={words.name} hint={words.nameHint}>
        <TextInput label={words.name} value={draft.name} maxLength={80} onChange={(name) => onChange({ name })} />
      </Field>
      {pick('district')}
      {pick('industry')}
      {pick('tier', words.tierHint)}
      {pick('size', words.sizeHint)}
    </>
  )
}
