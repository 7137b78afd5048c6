import { useList } from '@/api/use-list'
import { desk as words } from '@/copy/desk'
import { titles } from '@/copy/titles'
import { NoStation } from '@/features/desk/no-station'
import { StationNav } from '@/features/desk/station-nav'
import { useStation } from '@/features/desk/use-station'
import { Pages } from '@/features/loaded/pages'
import { onward } from '@/features/lost/onward'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { ComplaintCard } from './card'

/** Complaints about this station: what it is about and how far it is, never who, unless they said so (T4). */
export default function StationComplaintsPage() {
  const { station, who } = useStation()
  const complaints = useList('complaint.forStation', station ? { carrierId: station.id } : null)
  return (
    <Screen
      title={titles.stationComplaints}
      nav={station && <StationNav station={station} current="stationComplaints" />}
    >
      {!station && <NoStation who={who} what={titles.stationComplaints} />}
      {station && (
        <Pages
          list={complaints}
          empty={<Empty icon="checkc" tone="good" {...words.complaints.none} exit={onward('desk')} />}
        >
          {(items) => items.map((complaint) => <ComplaintCard key={complaint.id} complaint={complaint} />)}
        </Pages>
      )}
    </Screen>
  )
}
