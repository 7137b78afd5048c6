import { app } from '@/copy/app'
import { home as words } from '@/copy/home'
import { PlaceButton } from '@/features/place/place-button'
import { useShare } from '@/platform/share'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Screen } from '@/ui/screen'
import { Categories } from './categories'
import styles from './home.module.scss'
import { Nearest } from './nearest'
import { NextBooking } from './next-booking'
import { Policies } from './policies'
import { Problems } from './problems'

/** What matters now, first: the next booking, what is near, and a way to say what one needs. */
export default function Home() {
  useShare(words.share, there('home'))
  return (
    <Screen title={app.name} tab="home">
      <Box className={styles.top}>
        <PlaceButton />
        <Problems />
      </Box>
      <NextBooking />
      <Nearest />
      <Policies />
      <Categories />
    </Screen>
  )
}
