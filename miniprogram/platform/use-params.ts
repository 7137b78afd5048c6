import type { ScreenName, ScreenParameters } from '@shared/screens'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { parametersOf } from './parameters'

/** The parameters that this screen was opened with. They come from an address, where any of them may be missing or wrong. */
export function useParams<S extends ScreenName>(_screen: S): Partial<ScreenParameters<S>> {
  const { params } = useRouter<Partial<Record<string, string>>>()
  // Fixed for the life of the screen: on h5 the router forgets them while another screen lies on top.
  const [fixed] = useState<Partial<ScreenParameters<S>>>(() => parametersOf(params))
  return fixed
}
