import { oddityText } from '@shared/copy/oddities'
import type { Output } from '@/api/contract'
import { oddities as words } from '@/copy/oddities'
import type { Received } from './queries'

type Oddities = Extract<Output<'points.queue'>['items'][number], { tied: null }>['oddities']

/** Everything that whoever decides on a service should look at, as sentences with their figures; nothing that is merely unknown. */
export function oddOf({ denial }: Pick<Received, 'denial'>, { times, colleague, similar }: Oddities): string[] {
  return [
    ...(denial === 'none' ? [] : [words.denied[denial]]),
    ...times.map(oddityText),
    ...(similar ? [words.similar(similar.files, similar.percent)] : []),
    ...(colleague === true ? [words.colleague] : []),
  ]
}
