import { complaint as words } from '@/copy/complaint'
import { titles } from '@/copy/titles'
import { go } from '@/platform/navigate'
import { useParams } from '@/platform/use-params'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { Form } from './form'

/** A complaint about a carrier, reached from a booking, a record or the carrier's page (F1). */
export default function NewComplaintPage() {
  const { carrierId, bookingId } = useParams('complaintNew')
  const { exit, ...missing } = words.pickCarrier
  if (carrierId === undefined)
    return (
      <Screen title={titles.complaintNew}>
        <Empty icon="flag" {...missing} exit={{ words: exit, onPress: () => go('find') }} />
      </Screen>
    )
  return <Form carrierId={carrierId} bookingId={bookingId} />
}
