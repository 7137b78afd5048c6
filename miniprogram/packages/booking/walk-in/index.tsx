import { useState } from 'react'
import { titles } from '@/copy/titles'
import { ForPerson } from '@/features/who/for-person'
import { linkedSecret } from '@/platform/secret-link'
import { Screen } from '@/ui/screen'
import { codeIn } from './code-in'
import { Form } from './form'
import { Scan } from './scan'

/** Somebody stands at the desk without an appointment: they scan its code, and say who they are with and what for. */
export default function WalkInPage() {
  const [scanned, setScanned] = useState(() => codeIn(linkedSecret()))
  return (
    <ForPerson screen="walkIn">
      {() => (
        <Screen title={titles.walkIn}>
          {scanned ? <Form scanned={scanned} onAgain={() => setScanned(null)} /> : <Scan onCode={setScanned} />}
        </Screen>
      )}
    </ForPerson>
  )
}
