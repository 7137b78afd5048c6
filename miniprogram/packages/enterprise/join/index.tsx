import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { enterprise } from '@/copy/enterprise'
import { ForPerson } from '@/features/who/for-person'
import { go } from '@/platform/navigate'
import { useParams } from '@/platform/use-params'
import { Button } from '@/ui/button'
import { CodeForm, useCodeForm } from '../code-form'

/** Asking to join. */
export default function JoinPage() {
  return <ForPerson screen="join">{() => <Join />}</ForPerson>
}

function Join() {
  const { back } = useParams('join')
  const form = useCodeForm()
  const action = useAction('enterprise/join', api.enterprise.join, form.done)
  return (
    <CodeForm
      screen="join"
      form={form}
      action={action}
      onSubmit={({ code, displayName }) => action.run({ creditCode: code, displayName })}
    >
      <Button kind="text" flush onPress={() => go('dispute', { back })}>
        {enterprise.register.ours}
      </Button>
    </CodeForm>
  )
}
