import { formatPoints } from '@shared/copy/points'
import { settingEffects as words } from '@/copy/setting-effects'
import { Loaded } from '@/features/loaded'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
import { sumOf } from './points-sum'
import type { Change } from './queries'
import styles from './settings.module.scss'
import { useTried } from './use-tried'

/** Which stations would cross the line, in which cycle, and how many would only have other points. */
export function PointsEffect({ change }: { change: Change }) {
  const tried = useTried(change)
  return (
    <Loaded query={tried} rows={2}>
      {(stations) => <OnStations stations={stations} />}
    </Loaded>
  )
}

function OnStations({ stations }: { stations: Parameters<typeof sumOf>[0] }) {
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
          {flips.map(({ carrierId, cycleYear, name, before, after }) => (
            <Row
              key={`${carrierId}:${cycleYear}`}
              title={name}
              note={words.from(cycleYear, formatPoints(before.total), formatPoints(after.total))}
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
