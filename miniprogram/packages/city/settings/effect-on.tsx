import { districts } from '@shared/directory/districts'
import { settingEffects as words } from '@/copy/setting-effects'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
import type { Preview } from './queries'
import styles from './settings.module.scss'

type OneEffect = Preview['effects'][number]

/** Whom else a change reaches, in a sentence and by name, or why there is nobody. */
export function EffectOn({ effect }: { effect: OneEffect }) {
  const named = namedIn(effect)
  return (
    <>
      <Box role="status">{textOf(effect)}</Box>
      {named.length > 0 && <List>{named}</List>}
      {'more' in effect && effect.more && <Box className={styles.second}>{words.more}</Box>}
    </>
  )
}

function textOf(effect: OneEffect): string {
  switch (effect.kind) {
    case 'filing':
      return words.filing(effect.looked, effect.stations.length)
    case 'deductions':
      return words.deductions(effect.looked, effect.flips.length)
    case 'removal':
    case 'bars':
      return words[effect.kind](effect.moves.length)
    case 'cases':
      return words.cases(effect)
    case 'claims':
    case 'replies':
      return words[effect.kind](effect.running)
    case 'complaints':
      return words.complaints(
        effect.needed,
        effect.short.map((code) => districts[code].name),
      )
    case 'nobody':
      return words.nobody[effect.why]
  }
}

function namedIn(effect: OneEffect) {
  switch (effect.kind) {
    case 'filing':
      return effect.stations.map((station) => (
        <Row
          key={station.carrierId}
          title={station.name}
          note={words.filed(station)}
          to={there('stations', { carrierId: station.carrierId })}
        />
      ))
    case 'deductions':
      return effect.flips.map(({ proposalId, carrierId, name, stands }) => (
        <Row
          key={proposalId}
          title={name}
          aside={stands ? words.stands : words.falls}
          tone={stands ? 'bad' : 'good'}
          to={there('stations', { carrierId })}
        />
      ))
    case 'removal':
    case 'bars':
      return effect.moves.map(({ carrierId, name, before, after, crosses }, at) => (
        <Row
          key={carrierId ?? at}
          title={name || words.withoutPage}
          note={words.moves(before, after)}
          aside={crosses ? words.crosses[effect.kind] : ''}
          tone={crosses ? 'warn' : undefined}
        />
      ))
    default:
      return []
  }
}
