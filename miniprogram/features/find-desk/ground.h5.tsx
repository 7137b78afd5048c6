import type { CarrierId } from '@shared/ids'
import { map as words } from '@/copy/map'
import { choice } from '@/features/directory/question'
import type { Answer } from '@/features/directory/use-answer'
import { BackButton } from '@/features/map/back-button'
import { middleOf } from '@/features/map/bounds'
import { MapView } from '@/features/map/map-view'
import { around } from '@/features/map/overview'
import { canSpread, type Pin } from '@/features/map/pins'
import { useFrame } from '@/features/map/use-frame'
import { setPlace } from '@/features/place/place'
import { Press } from '@/ui/base/press'
import { Icon } from '@/ui/icon'
import styles from './find-desk.module.scss'

/** The map between list and page. Nothing opens over it. */
export function Ground({ answer, chosenId }: { answer: Answer; chosenId: CarrierId | undefined }) {
  const { place } = answer
  const { rows, view, setView, bounds, show, empty, back } = useFrame(answer)
  const onPin = (pin: Pin) => {
    if (pin.length > 1 && canSpread(pin)) return show(around(pin))
    choice.set(pin[0].carrier.id)
  }
  return (
    <section className={styles.ground} aria-label={words.label}>
      <MapView
        rows={rows}
        place={place?.at ?? null}
        chosen={chosenId}
        offered={null}
        frame={bounds}
        view={view}
        onView={setView}
        onPin={onPin}
        onTap={() => undefined}
        onOffer={() => undefined}
      />
      <Press className={styles.look} onPress={() => view && setPlace({ label: words.spot, at: middleOf(view.bounds) })}>
        <Icon name="refresh" size={16} />
        {words.look}
      </Press>
      <BackButton placed={place !== null} empty={empty} onPress={() => void back()} />
    </section>
  )
}
