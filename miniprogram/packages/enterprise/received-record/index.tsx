import { titles } from '@/copy/titles'
import { Missing } from '@/features/loaded/missing'
import { useReceivedRecord } from '@/features/service/queries'
import { useParams } from '@/platform/use-params'
import { Screen } from '@/ui/screen'
import { Record } from './record'

/** One recorded service: is it true, and how was it (C3, C4; mock-up p08). */
export default function ReceivedRecordPage() {
  const { record } = useParams('record')
  const query = useReceivedRecord(record)
  if (query.data) return <Record record={query.data} />
  return (
    <Screen title={titles.receivedRecord}>
      <Missing query={query} />
    </Screen>
  )
}
