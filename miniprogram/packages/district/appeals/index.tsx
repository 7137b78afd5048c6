import { queueStates } from '@shared/queue'
import { useList } from '@/api/use-list'
import { appeals as words } from '@/copy/appeals'
import { queues } from '@/copy/queues'
import { titles } from '@/copy/titles'
import { useNarrowed } from '@/features/work/use-narrowed'
import { WorkScreen } from '@/features/work/work-screen'
import { useAddress } from '@/platform/address'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { CardQueue } from '../parts/card-queue'
import { AppealCard } from './appeal-card'

/** What enterprises say against absences that count, for a person who has nothing to do with them (B3). */
export default function AppealsPage() {
  return (
    <WorkScreen title={titles.appeals} current="appeals" needs="absence.decide">
      {() => <Appeals />}
    </WorkScreen>
  )
}

function Appeals() {
  const narrowed = useNarrowed(useParams('appeals'), queueStates)
  const found = useList('absence.appeals', narrowed.question)
  useAddress(there('appeals', narrowed.asked))
  return (
    <CardQueue label={titles.appeals} words={words} hint={queues.hint.both} narrowed={narrowed} found={found}>
      {(appeal) => <AppealCard key={appeal.id} appeal={appeal} />}
    </CardQueue>
  )
}
