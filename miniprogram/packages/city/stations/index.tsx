import { districts } from '@shared/directory/districts'
import type { Listed } from '@shared/directory/listed'
import type { CarrierId } from '@shared/ids'
import { listedKinds } from '@shared/points/lists-of'
import { stationOrders } from '@shared/points/station-orders'
import { useState } from 'react'
import { queues } from '@/copy/queues'
import { stations as words } from '@/copy/stations'
import { titles } from '@/copy/titles'
import { useDirectory } from '@/features/directory/use-directory'
import { Loaded } from '@/features/loaded'
import { useNarrowed } from '@/features/work/use-narrowed'
import { useSelection } from '@/features/work/use-selection'
import { WorkScreen } from '@/features/work/work-screen'
import { useAddress } from '@/platform/address'
import { replace } from '@/platform/navigate'
import { there } from '@/platform/there'
import { useKeys } from '@/platform/use-keys'
import { useParams } from '@/platform/use-params'
import { Empty, ErrorState } from '@/ui/states'
import { Column, Workbench } from '@/ui/workbench'
import { inOrder } from './in-order'
import { OtherCarrier } from './other-carrier'
import { othersOf } from './others'
import { OthersList } from './others-list'
import { useCandidates, useProposals } from './queries'
import { StationList } from './station-list'
import { StationPoints } from './station-points'
import { StationsHead } from './stations-head'
import { useStandings } from './use-standings'

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
        {({ directory: { carriers } }) => <All stations={carriers.filter(({ kind }) => listedKinds.includes(kind))} />}
      </Loaded>
    </Workbench>
  )
}

/** How many of some things there are of each station. */
function waitingAt(proposals: readonly { carrierId: CarrierId }[]): ReadonlyMap<CarrierId, number> {
  const counts = new Map<CarrierId, number>()
  for (const { carrierId } of proposals) counts.set(carrierId, (counts.get(carrierId) ?? 0) + 1)
  return counts
}

function All({ stations }: { stations: readonly Listed[] }) {
  const params = useParams('stations')
  const narrowed = useNarrowed(params, ['all'])
  const { district, sought } = narrowed.narrowing
  const [order, setOrder] = useState(params.order ?? stationOrders[0])
  const points = useStandings(stations.map(({ id }) => id))
  const within = stations.filter((each) => district === null || each.district === district)
  const shown = inOrder(
    within.filter(({ name }) => name.includes(sought.trim())),
    order,
    points,
  )
  const [proposed, found] = [useProposals(), useCandidates()]
  const proposals = proposed.items ?? []
  const candidates = found.items ?? []
  const marks = { waiting: waitingAt(proposals), toLookAt: waitingAt(candidates) }
  const others = othersOf(stations, [...proposals, ...candidates])
  const { state: _, ...asked } = narrowed.asked as { state?: string }
  const at = (carrierId: CarrierId | undefined) =>
    there('stations', { carrierId, ...asked, ...(order !== stationOrders[0] && { order }) })
  const { openId, ownId, choose, step, list, detail } = useSelection({
    askedId: params.carrierId,
    ids: [...shown, ...others].map(({ id }) => id),
    there: at,
  })
  useAddress(at(ownId))
  useKeys({ j: () => step(1), k: () => step(-1) })
  // without it a station would look as if nothing waited there
  const lost = [proposed, found].filter(({ query, more }) => more.failed || (query.isError && !query.data))
  const again = lost.length > 0 && (
    <ErrorState of="read" onRetry={() => lost.forEach(({ query }) => void query.refetch())} />
  )
  const station = stations.find(({ id }) => id === openId)
  const other = others.find(({ id }) => id === openId)
  const of = <T extends { carrierId: CarrierId }>(rows: readonly T[]) =>
    rows.filter(({ carrierId }) => carrierId === openId)
  return (
    <>
      {list && (
        <Column label={words.list} kind="main">
          <StationsHead stations={within} points={points} narrowed={narrowed} order={order} onOrder={setOrder} />
          {points.failed && <ErrorState of="read" onRetry={() => void points.failed?.refetch()} />}
          {again}
          {shown.length === 0 && (
            <Empty
              icon="search"
              title={words.none(sought.trim(), district && districts[district].name)}
              {...(narrowed.narrowed && {
                exit: { words: queues.none.exit, onPress: () => narrowed.narrow({ district: null, sought: '' }) },
              })}
            />
          )}
          <StationList
            stations={shown}
            standings={points.standings}
            threshold={points.threshold}
            openId={openId}
            onOpen={choose}
            {...marks}
          />
          <OthersList others={others} openId={openId} onOpen={choose} {...marks} />
        </Column>
      )}
      {detail && station && (
        <StationPoints
          key={station.id}
          station={station}
          lost={!list && again}
          proposals={of(proposals)}
          candidates={of(candidates)}
        />
      )}
      {detail && other && (
        <OtherCarrier key={other.id} carrier={other} proposals={of(proposals)} candidates={of(candidates)} />
      )}
      {detail && !station && !other && openId && (
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
