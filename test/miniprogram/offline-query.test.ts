import { onlineManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'
import { NetworkFailure } from '@/platform/envelope'

vi.mock('@/platform/network', () => ({ onNetworkChange: () => () => undefined }))
const { queryClient } = await import('@/api/query-client')

afterEach(() => onlineManager.setOnline(true))

it('what was never loaded says so when there is no network, and comes once there is one', async () => {
  queryClient.mount()
  onlineManager.setOnline(false)
  const ask = vi.fn(() => Promise.reject(new NetworkFailure('notice/list', null)) as Promise<string>)
  const observer = new QueryObserver(queryClient, { queryKey: ['never loaded'], queryFn: ask })
  const stop = observer.subscribe(() => undefined)
  await vi.waitFor(() => expect(observer.getCurrentResult().error).toBeInstanceOf(NetworkFailure), 2_000)
  expect(observer.getCurrentResult().fetchStatus).toBe('idle')
  ask.mockResolvedValue('there')
  onlineManager.setOnline(true)
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('there'))
  stop()
  queryClient.unmount()
})
