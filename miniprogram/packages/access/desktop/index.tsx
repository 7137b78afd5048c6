import { access } from '@/copy/access'
import { titles } from '@/copy/titles'
import { Loaded } from '@/features/loaded'
import { Personas } from '@/features/personas'
import { useOfficer } from '@/features/work/use-officer'
import { returnTo } from '@/platform/return-to'
import { useMinWidth } from '@/platform/use-min-width'
import { useParams } from '@/platform/use-params'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { DESKTOP } from '@/ui/workbench'
import { SignInCode } from './sign-in-code'
import { SignedIn } from './signed-in'

/** A browser is signed in by its user's phone (J0): this is the browser's side, of a desktop or of the phone itself. */
export default function DesktopPage() {
  const { back } = useParams('desktop')
  const officer = useOfficer()
  const wide = useMinWidth(DESKTOP)
  return (
    <Screen title={wide ? titles.desktop : access.desktop.onPhone.title}>
      <Loaded query={officer}>
        {(who) => (
          <>
            <Section kind="card">
              {who ? <SignedIn officer={who} back={back} /> : <SignInCode wide={wide} back={back} />}
            </Section>
            {!who && <Personas onEntered={() => void returnTo(back)} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
