import { WaitingList } from '@/features/enterprise/waiting-list'
import { BROAD, DESKTOP, useMinWidth } from '@/platform/use-min-width'
import { Beside } from '@/ui/beside'
import type { HomeParts } from './arranged'

/** On a desktop what waits for one stands beside what one looks for; where there is no room, below the next booking. */
export function Arranged({ problems, next, nearest, categories, policies }: HomeParts) {
  const [desktop, room] = [useMinWidth(DESKTOP), useMinWidth(BROAD)]
  const waits = desktop && <WaitingList />
  const side = (
    <>
      {waits}
      {policies}
    </>
  )
  if (room)
    return (
      <Beside side={side}>
        {problems}
        {next}
        {nearest}
        {categories}
      </Beside>
    )
  return (
    <>
      {problems}
      {next}
      {desktop && side}
      {nearest}
      {categories}
      {!desktop && policies}
    </>
  )
}
