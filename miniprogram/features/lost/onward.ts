import { titles } from '@/copy/titles'
import { remedies } from '@/copy/way-in'
import { go } from '@/platform/navigate'
import type { PlainScreen } from '@/platform/there'

/** A way on, called by where it leads. */
export const onward = (screen: PlainScreen) => ({ words: remedies.to(titles[screen]), onPress: () => go(screen) })
