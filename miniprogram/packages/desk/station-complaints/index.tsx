import { desk as words } from '@/copy/desk'
import { titles } from '@/copy/titles'
import { NoStation } from '@/features/desk/no-station'
import { useComplaintsAbout } from '@/features/desk/queries'
import { useStation } from '@/features/desk/use-station'
import { Screen } from '@/ui/screen'
import { Empty, ErrorState, Skeleton } from '@/ui/states'
import { ComplaintCard } from './card'

/** Complaints about this station: what it is about and how far it is, never who, unless they said so (T4). */
export default function StationComplaintsPage() {
  const { station, ...unknown } = useStation()
  const { data, isError, refetch } = useComplaintsAbout(station?.id ?? '')
  return (
    <Screen title={titles.stationComplaints}>
      {!station && <NoStation {...unknown} />}
      {data?.complaints.length === 0 && <Empty icon="checkc" tone="good" {...words.complaints.none} />}
      {data?.complaints.map((complaint) => (
        <ComplaintCard key={complaint.id} complaint={complaint} />
      ))}
      {!data && station && (isError ? <ErrorState of="read" onRetry={() => void refetch()} /> : <Skeleton rows={3} />)}
    </Screen>
  )
}
