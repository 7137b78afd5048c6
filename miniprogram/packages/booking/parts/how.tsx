import { limits } from '@shared/limits'
import { how as words } from '@/copy/how'
import { Box } from '@/ui/base/box'
import { Choices, Field, LongField, TextInput } from '@/ui/field'
import { Section } from '@/ui/section'
import { placeOf, type SaidDraft } from './use-said'

/** How it is to take place, where there is a choice; and where to, if the station comes or calls. One way alone is said above. */
export function How({ said: { modes, mode, draft, change, problemOf } }: { said: SaidDraft }) {
  if (modes.length < 2 && mode !== 'visit' && mode !== 'phone') return null
  return (
    <Section title={words.title} kind="card">
      {modes.length > 1 && (
        <Choices
          label={words.title}
          value={mode ?? null}
          onChange={(next) => change({ mode: next })}
          options={modes.map((value) => ({ value, words: words.words[value], note: words.notes[value] }))}
        />
      )}
      {mode === 'visit' && (
        <Box id={placeOf('address')}>
          <LongField
            label={words.address}
            hint={words.addressHint}
            problem={problemOf('address')}
            value={draft.address}
            most={limits.address}
            onChange={(next) => change({ address: next })}
          />
        </Box>
      )}
      {mode === 'phone' && (
        <Box id={placeOf('number')}>
          <Field label={words.number} hint={words.numberHint} problem={problemOf('number')}>
            <TextInput
              label={words.number}
              kind="phone"
              maxLength={20}
              value={draft.number}
              onChange={(next) => change({ number: next })}
            />
          </Field>
        </Box>
      )}
    </Section>
  )
}
