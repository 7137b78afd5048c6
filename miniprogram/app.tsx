import './platform/engines'
import { QueryClientProvider } from '@tanstack/react-query'
import { useDidHide, useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { queryClient, setFocused } from './api/query-client'
import './app.scss'
import { app as words } from './copy/app'
import { replace } from './platform/navigate'
import { start } from './platform/start'
// Every page has one: loaded here, its styles and the icons travel once.
import './ui/screen'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => start(words.update))
  useDidShow(() => setFocused(true))
  useDidHide(() => setFocused(false))
  usePageNotFound(() => replace('lost'))
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
