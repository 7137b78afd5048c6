import { access } from '@/copy/access'
import { titles } from '@/copy/titles'
import { Loaded } from '@/features/loaded'
import { useOfficer } from '@/features/work/use-officer'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { SignInCode } from './sign-in-code'
import { SignedIn } from './signed-in'

/** A desktop is signed in by its user's phone (J0): this is the desktop's side. */
export default function DesktopPage() {
  const officer = useOfficer()
  return (
    <Screen title={titles.desktop}>
      <Loaded query={officer}>
        {(who) => (
          <Section kind="card">{who ? <SignedIn officer={who} /> : <SignInCode words={access.desktop} />}</Section>
        )}
      </Loaded>
    </Screen>
  )
}
