import { titles } from '@/copy/titles'
import { useRecord } from '@/features/desk/queries'
import { ForEnterprise } from '@/features/enterprise/for-enterprise'
import { Missing } from '@/features/loaded/missing'
import { Lost } from '@/features/lost'
import { useWho } from '@/features/who/use-who'
import { useParams } from '@/platform/use-params'
import { Screen } from '@/ui/screen'
import { Record } from './record'

/** One recorded service: is it true, and how was it (C3, C4). */
export default function ReceivedRecordPage() {
  const { recordId } = useParams('receivedRecord')
  const query = useRecord(recordId)
  const { data } = query
  // Read by the station as well, and by those who look into a denial: only the enterprise has a word to say here.
  const mine = useWho().data?.enterprises.some(({ id }) => id === data?.enterpriseId)
  if (data && mine) return <Record record={data} />
  return (
    <Screen title={titles.receivedRecord}>
      {data && (
        <ForEnterprise what={titles.receivedRecord} chosen>
          {() => <Lost list="received" />}
        </ForEnterprise>
      )}
      {!data && <Missing list="received" query={query} />}
    </Screen>
  )
}
