import type { Output } from '@/api/contract'
import { evidence as words } from '@/copy/evidence'
import { Tag } from '@/ui/tag'

/** Whether a file counts, unless it does. */
export function InspectionTag({ inspection }: Pick<Output<'service.record'>['evidence'][number], 'inspection'>) {
  const { state } = inspection
  if (state === 'fine') return null
  return <Tag tone={state === 'waiting' ? 'plain' : 'bad'}>{words.state[state]}</Tag>
}
