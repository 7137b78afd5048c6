import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { enterprise } from '@/copy/enterprise'
import { titles } from '@/copy/titles'
import { codeComplete } from '@/features/enterprise/code-hint'
import { useEnterpriseDraft } from '@/features/enterprise/draft'
import { holdingsChanged } from '@/features/enterprise/queries'
import { FailureNote } from '@/features/failure/failure-note'
import { ForPerson } from '@/features/who/for-person'
import { Refused } from '@/platform/envelope'
import { go, replace } from '@/platform/navigate'
import { readPrivacyNotice } from '@/platform/privacy-notice'
import { returnTo } from '@/platform/return-to'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { CodeField } from '../code-field'
import styles from '../enterprise.module.scss'
import { missingIn, ProfileFields } from '../profile-fields'
import { Doubt } from './doubt'

const words = enterprise.register
const doubtful = ['CREDIT_CODE_UNUSUAL', 'ENTERPRISE_REGISTERED']

/** The first person of an enterprise registers it (I1). What it says about itself is self-declared, and shown as that. */
export default function RegisterPage() {
  return <ForPerson screen="register">{() => <Register />}</ForPerson>
}

function Register() {
  const { back } = useParams('register')
  const [draft, change, forget] = useEnterpriseDraft()
  const action = useAction('enterprise/register', api.enterprise.register, () => {
    forget()
    void holdingsChanged()
    return returnTo(back, there('enterprise'))
  })
  const { code, name, district, industry, tier, size, phone } = draft
  const missing = [...(codeComplete(code) ? [] : [enterprise.code.label]), ...missingIn(draft)]
  const submit = (confirmUnusual: boolean) => {
    if (district && industry && tier && size)
      action.run({
        creditCode: code,
        name,
        district,
        industry,
        tier,
        size,
        confirmUnusual,
        ...(confirmUnusual && { phone }),
      })
  }
  const doubt = action.error instanceof Refused && doubtful.includes(action.error.code)
  return (
    <Screen
      title={titles.register}
      bar={
        <BottomBar above={!doubt && action.error !== null && <FailureNote error={action.error} />}>
          <Button wide busy={action.busy} disabled={missing.length > 0} onPress={() => submit(false)}>
            {words.submit}
          </Button>
        </BottomBar>
      }
    >
      <Section>
        <Box className={styles.second}>{words.lead}</Box>
      </Section>
      <Section kind="card">
        <CodeField value={code} onChange={(typed) => change({ code: typed })} />
        <ProfileFields stated={draft} onChange={change} />
      </Section>
      <Section>
        <Box className={styles.second}>{words.declared}</Box>
        {missing.length > 0 && <Box className={styles.second}>{words.left(missing)}</Box>}
        <Button kind="text" flush onPress={() => go('join', { back })}>
          {enterprise.joinInstead}
        </Button>
      </Section>
      <Section>
        <Box className={styles.second}>{words.kept}</Box>
        <Button kind="text" flush onPress={readPrivacyNotice}>
          {words.privacy}
        </Button>
      </Section>
      {doubt && (
        <Doubt
          action={action}
          phone={phone}
          onPhone={(typed) => change({ phone: typed })}
          onConfirm={() => submit(true)}
          onJoin={() => replace('join', { back })}
          onDispute={() => replace('dispute', { back })}
        />
      )}
    </Screen>
  )
}
