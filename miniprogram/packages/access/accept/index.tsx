import { titles } from '@/copy/titles'
import { Screen } from '@/ui/screen'

export default function Page() {
  return <Screen title={titles.accept}>{null}</Screen>
}
