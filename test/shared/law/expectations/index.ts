import { axes } from './axes'
import { c23, d22, k24 } from './earlier'
import { exampleWords } from './example-words'
import { g26Others } from './g26-others'
import { g26Proration, g26Station } from './g26-station'
import { p25 } from './p25'
import type { Row } from './row'

export const rows: readonly Row[] = [
  ...g26Station,
  ...g26Proration,
  ...g26Others,
  ...c23,
  ...d22,
  ...k24,
  ...p25,
  ...axes,
  ...exampleWords,
]
