import { app } from '@/copy/app'
import { home as words } from '@/copy/home'
import { NextBooking } from '@/features/booking/next-booking'
import { useShare } from '@/platform/share'
import { there } from '@/platform/there'
import { Screen } from '@/ui/screen'
import { Arranged } from './arranged'
import { Categories } from './categories'
import { Corner } from './corner'
import { Events } from './events'
import { Nearest } from './nearest'
import { Policies } from './policies'
import { Problems } from './problems'

/** What matters now, first: a way to say what one needs, the next booking, and what is near. */
export default function Home() {
  useShare(words.share, there('home'))
  return (
    <Screen title={app.name} tab="home" broad corner={<Corner />}>
      <Arranged
        problems={<Problems />}
        next={<NextBooking />}
        nearest={<Nearest />}
        categories={<Categories />}
        policies={
          <>
            <Events />
            <Policies />
          </>
        }
      />
    </Screen>
  )
}
