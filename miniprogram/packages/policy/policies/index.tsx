import { useState } from 'react'
import { library as words } from '@/copy/policies'
import { titles } from '@/copy/titles'
import { useShare } from '@/platform/share'
import { there } from '@/platform/there'
import { SearchBox } from '@/ui/field'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Found } from './found'
import { Library } from './library'

/** The texts, each with its true status, and a way to find a passage by its words (G1). */
export default function PoliciesPage() {
  const [text, setText] = useState('')
  useShare(words.share, there('policies'))
  return (
    <Screen title={titles.policies}>
      <Section>
        <SearchBox label={words.search} placeholder={words.searchHint} value={text} onChange={setText} />
      </Section>
      <Section>
        <List card>
          <Row icon="clock" title={titles.whichText} note={words.whichText} to={there('whichText')} />
        </List>
      </Section>
      {text.trim() === '' ? <Library /> : <Found text={text.trim()} onAll={() => setText('')} />}
    </Screen>
  )
}
