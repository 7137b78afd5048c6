import { useEffect, useState } from 'react'
import { typedUrl } from '@/platform/open-file.h5'

export interface Typed {
  /** an address in this page; null while it is being fetched */
  src: string | null
  broken: boolean
}

const nothing: Typed = { src: null, broken: false }

/** The file behind a short-lived address, as what it was found to be at upload (`typedUrl`); it is let go when it is no longer shown. */
export function useTyped(url: string | null, type: string): Typed {
  const [typed, setTyped] = useState(nothing)
  useEffect(() => {
    setTyped(nothing)
    if (!url) return
    let made = ''
    let gone = false
    typedUrl({ url, type }).then(
      (src) => {
        made = src
        if (gone) URL.revokeObjectURL(src)
        else setTyped({ src, broken: false })
      },
      () => !gone && setTyped({ src: null, broken: true }),
    )
    return () => {
      gone = true
      URL.revokeObjectURL(made)
    }
  }, [url, type])
  return typed
}
