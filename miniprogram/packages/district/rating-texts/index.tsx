import { queueStates } from '@shared/queue'
import { useList } from '@/api/use-list'
import { queues } from '@/copy/queues'
import { ratingTexts as words } from '@/copy/rating-texts'
import { titles } from '@/copy/titles'
import { useNarrowed } from '@/features/work/use-narrowed'
import { WorkScreen } from '@/features/work/work-screen'
import { useAddress } from '@/platform/address'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { CardQueue } from '../parts/card-queue'
import { TextCard } from './text-card'

/** Texts of ratings that the check did not pass wait here for a person (C4, T2). */
export default function RatingTextsPage() {
  return (
    <WorkScreen title={titles.ratingTexts} current="ratingTexts" needs="rating.review">
      {() => <Texts />}
    </WorkScreen>
  )
}

function Texts() {
  const narrowed = useNarrowed(useParams('ratingTexts'), queueStates)
  const found = useList('rating.doubtful', narrowed.question)
  useAddress(there('ratingTexts', narrowed.asked))
  return (
    <CardQueue label={titles.ratingTexts} words={words} hint={queues.hint.station} narrowed={narrowed} found={found}>
      {(rating) => <TextCard key={rating.id} rating={rating} />}
    </CardQueue>
  )
}
