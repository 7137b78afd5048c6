import { catalogue } from '@shared/settings/catalogue'
import { fits } from '@shared/settings/fits'
import { settingEffects as words } from '@/copy/setting-effects'
import { Loaded } from '@/features/loaded'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { List, Row } from '@/ui/list'
import { EffectOn } from './effect-on'
import { PointsEffect } from './points-effect'
import { type Change, useEffectOf } from './queries'
import styles from './settings.module.scss'

/** Whom a change would flip today, and what keeps the old. */
export function Effect({ change }: { change: Change }) {
  const fitting = fits(catalogue[change.key], change.value)
  const effect = useEffectOf(fitting ? change : null)
  if (!fitting) return null
  return (
    <Box className={styles.effect}>
      <Heading level={3} className={styles.strong}>
        {words.title}
      </Heading>
      <Loaded query={effect} rows={2}>
        {({ points, effects, lists }) => (
          <>
            {points && <PointsEffect change={change} />}
            {effects.map((each) => (
              <EffectOn key={each.kind} effect={each} />
            ))}
            {lists.named.length > 0 && (
              <>
                <Box>{words.lists(lists.named.length, lists.more)}</Box>
                <List>
                  {lists.named.map(({ listId, name }) => (
                    <Row key={listId} title={name} to={there('lists', { listId })} />
                  ))}
                </List>
              </>
            )}
            <Box className={styles.second}>{words.asOfToday}</Box>
          </>
        )}
      </Loaded>
    </Box>
  )
}
