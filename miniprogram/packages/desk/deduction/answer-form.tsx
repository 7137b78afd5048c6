import { limits } from '@shared/limits'
import { deduction as words } from '@/copy/deduction'
import { LongField } from '@/ui/field'
import { Section } from '@/ui/section'

interface AnswerFormProps {
  text: string
  missing: boolean
  onChange: (text: string) => void
}

/** What the station says to it, in its own words. */
export function AnswerForm({ text, missing, onChange }: AnswerFormProps) {
  return (
    <Section kind="card" title={words.reply.title}>
      <LongField
        label={words.reply.label}
        placeholder={words.reply.hint}
        problem={missing && text.trim() === '' ? words.reply.missing : undefined}
        value={text}
        most={limits.complaintText}
        onChange={onChange}
      />
    </Section>
  )
}
