import { type Destination, destination, type ScreenName, screenNames } from '@shared/screens'
import { parametersOf } from './parameters'

const nameOf = (text: string): ScreenName | undefined => screenNames.find((name) => name === text)

/**
 * A screen and what it is opened with, as one parameter of another's address: `confirm~carrierId~station-a~…`. The place that this
 * screen itself returns to comes last and may hold any number of such pairs.
 */
export function asBack({ screen, parameters }: Destination): string {
  const { back, ...own } = parameters as Record<string, string | number | undefined>
  const pairs = Object.entries(own).filter(([, value]) => /^[\w.:@-]+$/.test(String(value ?? '')))
  return [screen, ...pairs.flat(), ...(back === undefined ? [] : ['back', back])].join('~')
}

/** The same back again; anyone can have written it, so it leads to a screen of ours or nowhere. */
export function fromBack(text: string | undefined): Destination | null {
  const [first = '', ...rest] = text?.split('~') ?? []
  const screen = nameOf(first)
  if (screen === undefined) return null
  const texts: Record<string, string> = {}
  for (let at = 0; at + 1 < rest.length; at += 2) {
    const name = rest[at]!
    texts[name] = name === 'back' ? rest.slice(at + 1).join('~') : rest[at + 1]!
    if (name === 'back') break
  }
  return destination(screen, parametersOf(texts))
}
