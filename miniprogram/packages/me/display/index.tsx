import { display as words } from '@/copy/display'
import { titles } from '@/copy/titles'
import { setDisplay, useDisplay } from '@/platform/display'
import { Choices } from '@/ui/field'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'

/** Text size and theme, kept on this device; the page itself is the preview. */
export default function DisplaySettings() {
  const { theme, text } = useDisplay()
  return (
    <Screen title={titles.display}>
      <Section title={words.text.title} kind="card">
        <Choices
          label={words.text.title}
          options={words.text.options}
          value={text}
          onChange={(value) => setDisplay({ text: value })}
        />
      </Section>
      <Section title={words.theme.title} kind="card">
        <Choices
          label={words.theme.title}
          options={words.theme.options}
          value={theme}
          onChange={(value) => setDisplay({ theme: value })}
        />
      </Section>
    </Screen>
  )
}
