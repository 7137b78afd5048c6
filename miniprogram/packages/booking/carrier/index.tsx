import { titles } from '@/copy/titles'
import { Screen } from '@/ui/screen'

export default function CarrierPage() {
  return <Screen title={titles.carrier}>…</Screen>
}
