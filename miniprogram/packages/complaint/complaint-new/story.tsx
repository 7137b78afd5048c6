import { limits } from '@shared/limits'
import { complaint as words } from '@/copy/complaint'
import type { Complaint } from '@/features/complaint/queries'
import { go } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { Chip, Chips } from '@/ui/chip'
import { LongField } from '@/ui/field'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Day } from './day'
import type { Draft } from './form'

const grounds = Object.keys(words.ground.words) as Complaint['ground'][]

interface StoryProps {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  /** what says the day: an appointment, or whoever complains */
  of: 'booking' | 'day'
}

/** What kind of thing happened, on which day, and how it went. */
export function Story({ draft, onChange, of }: StoryProps) {
  const needsBooking = of === 'day' && draft.ground === 'missed-appointment'
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
      {needsBooking && (
        <Section>
          <Note icon="info">{words.refused.BOOKING_MISSING}</Note>
          <Button kind="quiet" wide onPress={() => go('bookings')}>
            {words.toBookings}
          </Button>
        </Section>
      )}
      {of === 'day' && !needsBooking && (
        <Section>
          <Day value={draft.happenedOn} onChange={(happenedOn) => onChange({ happenedOn })} />
        </Section>
      )}
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
