import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { file as words } from '@/copy/file'
import { openFile } from '@/platform/open-file'
import { say } from '@/platform/said'
import type { ViewerProps } from './viewed'

/** WeChat has a viewer of its own, which turns pages and zooms by hand; it draws nothing here. */
export function Viewer({ files, at, onClose }: ViewerProps) {
  useEffect(() => {
    const file = files[at]
    if (!file?.url) return
    const { url, type } = file
    const pictures = files.flatMap((each) => (each.type.startsWith('image/') && each.url ? [each.url] : []))
    const opened = type.startsWith('image/')
      ? Taro.previewImage({ urls: pictures, current: url })
      : openFile({ url, type })
    opened.catch(() => say(words.broken))
    onClose()
  }, [files, at, onClose])
  return null
}
