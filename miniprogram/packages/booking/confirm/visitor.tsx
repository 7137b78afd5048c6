import { confirm as words } from '@/copy/confirm'
import { go } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import { Refusal } from '@/ui/states'

/** Booking is done for an enterprise: what is missing, and where to get it. */
export function Visitor({ signedIn }: { signedIn: boolean }) {
  return (
    <Section kind="card">
      <Refusal
        verdict={signedIn ? words.noEnterprise : words.signIn}
        reason={signedIn ? words.noEnterpriseText : words.signInText}
      >
        <Button wide onPress={() => go(signedIn ? 'register' : 'me')}>
          {signedIn ? words.toRegister : words.toMe}
        </Button>
      </Refusal>
    </Section>
  )
}
