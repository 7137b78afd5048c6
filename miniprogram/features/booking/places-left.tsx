import { bookings as words } from '@/copy/bookings'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'

/** From how few on it is worth saying. */
const FEW = 3

/** How many more bookings the enterprise may have open at once, said only when there are few. */
export function PlacesLeft({ left }: { left: number | undefined }) {
  if (left === undefined || left > FEW) return null
  return (
    <Section>
      <Note icon="info" tone={left === 0 ? 'warn' : 'plain'}>
        {left === 0 ? words.noPlaces : words.fewPlaces(left)}
      </Note>
    </Section>
  )
}
