import { PlaceButton } from '@/features/place/place-button'
import { useEnterprise } from '@/features/who/use-who'
import { there } from '@/platform/there'
import { DESKTOP, useMinWidth } from '@/platform/use-min-width'
import { Link } from '@/ui/base/link'
import styles from './corner.module.scss'

/** At the end of a desktop's navigation: from where distances count, and as whom one is here. */
export function Corner() {
  const enterprise = useEnterprise()
  const desktop = useMinWidth(DESKTOP)
  if (!desktop) return null
  return (
    <>
      <PlaceButton />
      {enterprise && (
        <Link to={there('me')} className={styles.who}>
          {enterprise.name}
        </Link>
      )}
    </>
  )
}
