import { received as words } from '@/copy/received'
import { titles } from '@/copy/titles'
import { FailureNote } from '@/features/failure/failure-note'
import { Ratings } from '@/features/rating/ratings'
import type { Received } from '@/features/service/queries'
import { standingOf } from '@/features/service/progress'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { RatingForm } from './rating-form'
import { useRating } from './use-rating'
import { Verdict } from './verdict'
import { What } from './what'

/** The record, the enterprise's word on it, and then the rating, which comes after the service and never before. */
export function Record({ record }: { record: Received }) {
  const standing = standingOf(record)
  const rating = useRating(record)
  const { action, draft, submit } = rating
  const bar = standing === 'confirmed' && (
    <BottomBar above={action.error !== null && <FailureNote error={action.error} />}>
      <Button wide busy={action.busy} disabled={draft.stars === null} onPress={submit}>
        {draft.stars === null ? words.rate.needStars : words.rate.submit}
      </Button>
    </BottomBar>
  )
  return (
    <Screen title={titles.receivedRecord} bar={bar}>
      <What record={record}>
        <Verdict record={record} />
      </What>
      {standing === 'confirmed' && <RatingForm record={record} rating={rating} />}
      {standing === 'rated' && <Ratings carrier={record.carrier} kind="card" />}
      <Section>
        <List card>
          <Row
            icon="flag"
            title={words.complain}
            to="complaintNew"
            params={{ carrier: record.carrier, booking: record.booking }}
          />
        </List>
      </Section>
    </Screen>
  )
}
