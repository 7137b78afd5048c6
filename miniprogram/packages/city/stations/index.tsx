import type { Listed } from '@shared/directory/listed'
import type { CarrierId } from '@shared/ids'
import { useState } from 'react'
import { stations as words } from '@/copy/stations'
import { titles } from '@/copy/titles'
import { useDirectory } from '@/features/directory/use-directory'
import { Loaded } from '@/features/loaded'
import { useSelection } from '@/features/work/use-selection'
import { WorkScreen } from '@/features/work/work-screen'
import { replace } from '@/platform/navigate'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { Empty } from '@/ui/states'
import { Workbench } from '@/ui/workbench'
import { type Proposal, useProposals } from './queries'
import { StationList } from './station-list'
import { StationPoints } from './station-points'

/** Where each station stands and where every point of it came from (D5), for those who verify. */
export default function StationsPage() {
  return (
    <WorkScreen title={titles.stations} current="stations" needs="points.queue">
      {() => <Stations />}
    </WorkScreen>
  )
}

function Stations() {
  const directory = useDirectory()
  return (
    <Workbench>
      <Loaded query={directory} rows={6}>
        {({ directory: { carriers } }) => <All stations={carriers.filter(({ kind }) => kind === 'station')} />}
      </Loaded>
    </Workbench>
  )
}

/** How many deductions of each station wait for a second person. */
function waitingAt(proposals: readonly Proposal[]): ReadonlyMap<CarrierId, number> {
  const counts = new Map<CarrierId, number>()
  for (const { carrierId } of proposals) counts.set(carrierId, (counts.get(carrierId) ?? 0) + 1)
  return counts
}

function All({ stations }: { stations: readonly Listed[] }) {
  const [text, setText] = useState('')
  const named = stations.filter(({ name }) => name.includes(text.trim()))
  const { carrierId: askedId } = useParams('stations')
  const { openId, choose, list, detail } = useSelection({
    askedId,
    ids: named.map(({ id }) => id),
    there: (carrierId) => there('stations', { carrierId }),
  })
  const proposals = useProposals().items ?? []
  const station = stations.find(({ id }) => id === openId)
  return (
    <>
      {list && (
        <StationList
          stations={named}
          text={text}
          onText={setText}
          openId={openId}
          onOpen={choose}
          waiting={waitingAt(proposals)}
        />
      )}
      {detail && station && (
        <StationPoints
          key={station.id}
          station={station}
          proposals={proposals.filter(({ carrierId }) => carrierId === station.id)}
        />
      )}
      {detail && !station && openId && (
        <Empty
          icon="info"
          title={words.gone.title}
          text={words.gone.text}
          exit={{ words: words.gone.exit, onPress: () => replace('stations') }}
        />
      )}
    </>
  )
}
