import Taro, { useDidHide } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { file as words } from '@/copy/file'
import { openFile } from '@/platform/open-file'
import { say } from '@/platform/said'
import { isLost, type Viewed, type ViewerProps } from './viewed'

/** WeChat has a viewer of its own, which turns pages and zooms by hand; it draws nothing here. */
export function Viewer({ files, links, at, onClose }: ViewerProps) {
  const again = useRef(false)
  const file = files[at]
  const state = !file ? 'none' : file.url ? 'there' : isLost(file, links) ? 'lost' : 'asking'
  useEffect(() => {
    if (state === 'asking') say(words.loading)
    if (state === 'lost' && !again.current) {
      // Tapped once more, it is asked for once more.
      again.current = true
      void links.refetch()
    } else if (state === 'lost') {
      say(words.lost)
      onClose()
    }
    if (state !== 'there' || !file) return
    open(files, file)
    onClose()
  }, [state, file, files, links, onClose])
  // It does not come up over another screen by itself.
  useDidHide(onClose)
  return null
}

function open(files: readonly Viewed[], { url, type }: Viewed) {
  if (!url) return
  const pictures = files.flatMap((each) => (each.type.startsWith('image/') && each.url ? [each.url] : []))
  const opened = type.startsWith('image/')
    ? Taro.previewImage({ urls: pictures, current: url })
    : openFile({ url, type })
  opened.catch(() => say(words.broken))
}
