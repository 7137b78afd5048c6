import { titles } from '@/copy/titles'
import { remedies } from '@/copy/way-in'
import { go } from '@/platform/navigate'
import type { BareScreen } from '@/platform/there'

/** A way on, called by where it leads. */
export const onward = (screen: BareScreen) => ({ words: remedies.to(titles[screen]), onPress: () => go(screen) })
