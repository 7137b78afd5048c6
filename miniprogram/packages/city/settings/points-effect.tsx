import { formatPoints } from '@shared/copy/points'
import type { CarrierId } from '@shared/ids'
import { settingEffects as words } from '@/copy/setting-effects'
import { useDirectory } from '@/features/directory/use-directory'
import { Loaded } from '@/features/loaded'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
import { Skeleton } from '@/ui/states'
import { sumOf } from './points-sum'
import { type Change, useTried } from './queries'
import styles from './settings.module.scss'

/** Which stations would cross the line, and how many would only have other points. */
export function PointsEffect({ change }: { change: Change }) {
  const directory = useDirectory()
  return (
    <Loaded query={directory} rows={2}>
      {({ directory: { carriers } }) => (
        <OnStations
          change={change}
          carrierIds={carriers.filter(({ kind }) => kind === 'station').map(({ id }) => id)}
        />
      )}
    </Loaded>
  )
}

function OnStations({ change, carrierIds }: { change: Change; carrierIds: readonly CarrierId[] }) {
  const answers = useTried(change, carrierIds)
  if (answers.some(({ data }) => data === undefined)) return <Skeleton rows={2} />
  const stations = answers.flatMap(({ data }) => data?.stations ?? [])
  const { flips, passedBefore, passedAfter, changed, kept } = sumOf(stations)
  return (
    <>
      <Box role="status">
        {flips.length === 0
          ? words.same(stations.length)
          : `${words.flips(stations.length, flips.length)}${words.line(passedBefore, passedAfter)}`}
        {changed > 0 && words.changed(changed)}
      </Box>
      {flips.length > 0 && (
        <List>
          {flips.map(({ carrierId, name, before, after }) => (
            <Row
              key={carrierId}
              title={name}
              note={words.from(formatPoints(before.total), formatPoints(after.total))}
              aside={after.passed ? words.passes : words.fails}
              tone={after.passed ? 'good' : 'bad'}
              to={there('stations', { carrierId })}
            />
          ))}
        </List>
      )}
      <Box className={styles.second}>{words.kept(kept)}</Box>
    </>
  )
}
