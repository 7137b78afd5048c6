import { received as words } from '@/copy/received'
import { titles } from '@/copy/titles'
import { FailureNote } from '@/features/failure/failure-note'
import { Ratings } from '@/features/rating/ratings'
import { progressOf } from '@/features/service/progress'
import type { Received } from '@/features/service/queries'
import { there } from '@/platform/there'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Outcome } from './outcome'
import { RatingForm } from './rating-form'
import { useRating } from './use-rating'
import { Verdict } from './verdict'
import { What } from './what'

/** The record, the enterprise's word on it, and then the rating, which comes after the service and never before. */
export function Record({ record }: { record: Received }) {
  const progress = progressOf(record)
  const rating = useRating(record)
  const { action, draft, submit } = rating
  const bar = progress === 'confirmed' && (
    <BottomBar above={action.error !== null && <FailureNote error={action.error} />}>
      <Button wide busy={action.busy} disabled={draft.stars === null} onPress={submit}>
        {draft.stars === null ? words.rate.needStars : words.rate.submit}
      </Button>
    </BottomBar>
  )
  return (
    <Screen title={titles.receivedRecord} bar={bar}>
      <Outcome record={record} />
      <What record={record}>
        <Verdict record={record} />
      </What>
      {progress === 'confirmed' && <RatingForm record={record} rating={rating} />}
      {progress === 'rated' && <Ratings carrierId={record.carrierId} />}
      <Section>
        <List card>
          <Row
            icon="flag"
            title={words.complain}
            to={there('complaintNew', { carrierId: record.carrierId, bookingId: record.bookingId })}
          />
        </List>
      </Section>
    </Screen>
  )
}
