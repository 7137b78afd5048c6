import { limits } from '@shared/limits'
import { complaint as words } from '@/copy/complaint'
import type { Complaint } from '@/features/complaint/queries'
import { Chip, Chips } from '@/ui/chip'
import { LongField } from '@/ui/field'
import { Section } from '@/ui/section'
import type { Draft } from './form'

const grounds = Object.keys(words.ground.words) as Complaint['ground'][]

interface StoryProps {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
}

/** What kind of thing happened, and how it went. */
export function Story({ draft, onChange }: StoryProps) {
  return (
    <>
      <Section title={words.ground.title}>
        <Chips label={words.ground.title}>
          {grounds.map((ground) => (
            <Chip key={ground} inset on={draft.ground === ground} onPress={() => onChange({ ground })}>
              {words.ground.words[ground]}
            </Chip>
          ))}
        </Chips>
      </Section>
      <Section>
        <LongField
          label={words.text.label}
          placeholder={words.text.hint}
          value={draft.text}
          most={limits.complaintText}
          onChange={(text) => onChange({ text })}
        />
      </Section>
    </>
  )
}
