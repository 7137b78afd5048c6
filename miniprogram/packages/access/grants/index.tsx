import { queueStates } from '@shared/queue'
import { useState } from 'react'
import { access } from '@/copy/access'
import { titles } from '@/copy/titles'
import { Lost } from '@/features/lost'
import { Approvers } from '@/features/work/approvers'
import { ToList } from '@/features/work/to-list'
import { useNarrowed } from '@/features/work/use-narrowed'
import type { Officer } from '@/features/work/use-officer'
import { useSelection } from '@/features/work/use-selection'
import { WorkScreen } from '@/features/work/work-screen'
import { useAddress } from '@/platform/address'
import { there } from '@/platform/there'
import { useMinWidth } from '@/platform/use-min-width'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Column, THREE_COLUMNS, Workbench } from '@/ui/workbench'
import { GrantList, type Narrowed } from './grant-list'
import styles from './grants.module.scss'
import { Invite } from './invite'
import { Places } from './places'
import { type Place, usePlaces } from './use-places'

/** Who is let in to what, and by whom (J0): invited by one, approved by another, revoked when it ends. */
export default function GrantsPage() {
  return (
    <WorkScreen title={titles.grants} current="grants" needs="access.list">
      {(officer) => <Grants officer={officer} />}
    </WorkScreen>
  )
}

function Grants({ officer }: { officer: Officer }) {
  const places = usePlaces(officer)
  const params = useParams('grants')
  const narrowed = useNarrowed(params, queueStates)
  const { openId, ownId, choose, list, detail } = useSelection({
    askedId: params.place,
    ids: places.map(({ id }) => id),
    there: (id) => there('grants', { place: id }),
  })
  useAddress(there('grants', { place: ownId, ...narrowed.asked }))
  /** Whoever goes to another place begins there without words. */
  const open = (id: string) => {
    narrowed.narrow({ sought: '' })
    choose(id)
  }
  const place = places.find(({ id }) => id === openId)
  return (
    <Workbench>
      {list && <Places places={places} open={openId} onOpen={open} />}
      {detail && !place && <Lost list="me" />}
      {detail && place && (
        <InPlace key={place.id} officer={officer} place={place} places={places} narrowed={narrowed} />
      )}
    </Workbench>
  )
}

interface InPlaceProps {
  officer: Officer
  place: Place
  places: readonly Place[]
  narrowed: Narrowed
}

/** The people of one place, and the way to let another in. */
function InPlace({ officer, place, places, narrowed }: InPlaceProps) {
  const beside = useMinWidth(THREE_COLUMNS)
  const [inviting, setInviting] = useState(false)
  const mayInvite = officer.operations.includes('access.invite')
  const invite = <Invite place={place} places={places} />
  return (
    <>
      <Column label={access.grants.list(place.label)} kind="main">
        <Approvers officer={officer} />
        <GrantList place={place} officer={officer} narrowed={narrowed} />
        {!mayInvite && <ToList list="grants" />}
        {mayInvite && !beside && (
          <BottomBar>
            <Button wide onPress={() => setInviting(true)}>
              {access.inviting.title}
            </Button>
          </BottomBar>
        )}
      </Column>
      {mayInvite && beside && (
        <Column label={access.inviting.title} kind="side">
          <Box className={styles.side}>
            <Heading level={2} className={styles.title}>
              {access.inviting.title}
            </Heading>
            {invite}
          </Box>
        </Column>
      )}
      {inviting && !beside && (
        <Sheet title={access.inviting.title} onClose={() => setInviting(false)}>
          {invite}
        </Sheet>
      )}
    </>
  )
}
