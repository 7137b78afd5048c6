import { formatPoints } from '@shared/copy/points'
import { settingEffects as words } from '@/copy/setting-effects'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
import type { Preview } from './queries'
import styles from './settings.module.scss'

/** Which stations would cross the line, and how many would only have other points. */
export function PointsEffect({ points }: { points: NonNullable<Preview['points']> }) {
  const { stations, flips, passedBefore, passedAfter, changed, kept } = points
  return (
    <>
      <Box role="status">
        {flips.length === 0
          ? words.same(stations)
          : `${words.flips(stations, flips.length)}${words.line(passedBefore, passedAfter)}`}
        {changed > 0 && words.changed(changed)}
      </Box>
      {flips.length > 0 && (
        <List>
          {flips.map(({ carrierId, name, before, after, passes }) => (
            <Row
              key={carrierId}
              title={name}
              note={words.from(formatPoints(before), formatPoints(after))}
              aside={passes ? words.passes : words.fails}
              tone={passes ? 'good' : 'bad'}
              to={there('stations', { carrierId })}
            />
          ))}
        </List>
      )}
      <Box className={styles.second}>{words.kept(kept)}</Box>
    </>
  )
}
