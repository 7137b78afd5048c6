import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

/** The parameters that this screen was opened with, decoded; a missing one is ''. They come from an address: anyone wrote them. */
export function useParams<K extends string>(...names: K[]): Record<K, string> {
  const { params } = useRouter<Partial<Record<string, string>>>()
  // Fixed for the life of the screen: on h5 the router forgets them while another screen lies on top.
  const [fixed] = useState(() => Object.fromEntries(names.map((name) => [name, decoded(params[name] ?? '')])))
  return fixed as Record<K, string>
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
