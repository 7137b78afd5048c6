import { useEffect, useState } from 'react'
import type { LocalFile } from '@/platform/files'
import { newId } from '@/platform/id'

/**
 * Files that were picked and are on their way, or did not get through and were not given up.
 * @param onSending hears how many there are
 */
export function useSending<About extends object>(onSending?: (count: number) => void) {
  const [sending, setSending] = useState<readonly (About & { key: string; file: LocalFile })[]>([])
  useEffect(() => onSending?.(sending.length), [onSending, sending.length])
  return {
    sending,
    send: (files: readonly LocalFile[], about: About) =>
      setSending((before) => [...before, ...files.map((file) => ({ ...about, key: newId(), file }))]),
    gone: (key: string) => setSending((before) => before.filter((each) => each.key !== key)),
  }
}
