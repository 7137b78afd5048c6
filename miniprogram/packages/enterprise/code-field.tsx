import { limits } from '@shared/limits'
import { enterprise } from '@/copy/enterprise'
import { codeHint, codeOf } from '@/features/enterprise/code-hint'
import { Field, TextInput } from '@/ui/field'

/** 统一社会信用代码, looked at while it is typed. */
export function CodeField({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const words = enterprise.code
  return (
    <Field label={words.label} {...codeHint(value)}>
      <TextInput
        label={words.label}
        value={value}
        maxLength={limits.creditCode}
        onChange={(typed) => onChange(codeOf(typed))}
      />
    </Field>
  )
}
