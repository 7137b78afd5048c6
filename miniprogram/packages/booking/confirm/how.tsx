import type { Mode } from '@shared/directory/carrier'
import { limits } from '@shared/limits'
import { how as words } from '@/copy/how'
import { Choices, LongField } from '@/ui/field'
import { Section } from '@/ui/section'

interface HowProps {
  modes: readonly Mode[]
  mode: Mode | undefined
  address: string
  onChange: (part: { mode?: Mode; address?: string }) => void
}

/** How it is to take place, where there is a choice; and where to, if the station comes. One way alone is said above. */
export function How({ modes, mode, address, onChange }: HowProps) {
  if (modes.length < 2 && mode !== 'visit') return null
  return (
    <Section title={words.title} kind="card">
      {modes.length > 1 && (
        <Choices
          label={words.title}
          value={mode ?? null}
          onChange={(next) => onChange({ mode: next })}
          options={modes.map((value) => ({ value, words: words.words[value], note: words.notes[value] }))}
        />
      )}
      {mode === 'visit' && (
        <LongField
          label={words.address}
          hint={words.addressHint}
          value={address}
          most={limits.address}
          onChange={(next) => onChange({ address: next })}
        />
      )}
    </Section>
  )
}
