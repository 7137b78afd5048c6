import { formatPoints } from '@shared/copy/points'
import { catalogue, type SettingKey } from '@shared/settings/catalogue'
import type { Value } from '@shared/settings/entry'
import { fits } from '@shared/settings/fits'
import { settings } from '@/copy/settings'
import { Loaded } from '@/features/loaded'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { List, Row } from '@/ui/list'
import { useEffectOf } from './queries'
import styles from './settings.module.scss'

const words = settings.effect

/** What follows from the day itself, and is kept nowhere. */
const derived: readonly SettingKey[] = ['barCountsFrom', 'removalCountsFrom', 'removalUnit']

/** What can be said of a change that is not tried out: a clock that runs keeps its day; what is derived each day does not. */
function withoutTrial(key: SettingKey): keyof typeof words.none {
  if (derived.includes(key)) return 'derived'
  return key.endsWith('WorkingDays') ? 'runs' : 'other'
}

/** Whom a change would take across the line today, and what keeps the old. */
export function Effect({ settingKey, value }: { settingKey: SettingKey; value: Value }) {
  const fitting = fits(catalogue[settingKey], value)
  const effect = useEffectOf(settingKey, fitting ? value : undefined)
  if (!fitting) return null
  return (
    <Box className={styles.effect}>
      <Heading level={3} className={styles.strong}>
        {words.title}
      </Heading>
      <Loaded query={effect} rows={2}>
        {({ points }) => {
          if (!points) return <Box>{words.none[withoutTrial(settingKey)]}</Box>
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
        }}
      </Loaded>
    </Box>
  )
}
