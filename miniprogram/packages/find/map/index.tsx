import { useAnswer } from '@/features/directory/use-answer'
import { MapScreen } from './view'

/** The same question and answer as the list, on a map. */
export default function FindMap() {
  const answer = useAnswer('map')
  return <MapScreen answer={answer} />
}
