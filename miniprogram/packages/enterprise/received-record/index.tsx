import { titles } from '@/copy/titles'
import { useRecord } from '@/features/desk/queries'
import { Missing } from '@/features/loaded/missing'
import { useParams } from '@/platform/use-params'
import { Screen } from '@/ui/screen'
import { Record } from './record'

/** One recorded service: is it true, and how was it (C3, C4). */
export default function ReceivedRecordPage() {
  const { recordId } = useParams('receivedRecord')
  const query = useRecord(recordId)
  if (query.data) return <Record record={query.data} />
  return (
    <Screen title={titles.receivedRecord}>
      <Missing query={query} />
    </Screen>
  )
}
