// @vitest-environment jsdom
import { asId, type EvidenceId } from '@shared/ids'
import Taro from '@tarojs/taro'
import { expect, it, vi } from 'vitest'
import { file as words } from '@/copy/file'
import { states } from '@/copy/states'
import { Page } from '@/features/evidence/page.h5'
import type { Links, Viewed } from '@/features/evidence/viewed'
import { Viewer } from '@/features/evidence/viewer'
import { said } from '@/platform/said'
import { draw } from './draw'

vi.mock('@tarojs/components', () => import('./components'))
vi.mock('@tarojs/taro', () => import('./taro'))
vi.mock('@/platform/call', () => import('./server'))

const photo = { id: asId<EvidenceId>('u_1'), title: '照片', note: '', name: 'a.jpg', type: 'image/jpeg' }
const asking = { isError: false, isFetching: true }
const lost = { isError: true, isFetching: false }
const at = (url: string | null): readonly Viewed[] => [{ ...photo, url }]

it('in a browser: where the file is did not come, so it says so and asks once more', async () => {
  const onAgain = vi.fn()
  const shown = { src: null, broken: false }
  const page = await draw(<Page file={{ ...photo, url: null }} shown={shown} lost onAgain={onAgain} zoom={1} />)
  expect(page.text()).toContain(words.lost)
  await page.press(states.retry)
  expect(onAgain).toHaveBeenCalledOnce()
  await page.redraw(<Page file={{ ...photo, url: null }} shown={shown} lost={false} onAgain={onAgain} zoom={1} />)
  expect(page.text()).toBe('')
})

/** As WeChat draws it, one state of the links after the other. */
async function wechat() {
  const onClose = vi.fn()
  const refetch = vi.fn() as unknown as Links['refetch']
  const previewImage = vi.spyOn(Taro, 'previewImage').mockClear()
  said.set(null)
  const viewer = (links: Omit<Links, 'refetch'>, url: string | null = null) => (
    <Viewer files={at(url)} links={{ ...links, refetch }} at={0} onMove={() => undefined} onClose={onClose} />
  )
  return { onClose, refetch, previewImage, viewer }
}
const heard = () => said.get()?.text

it('in WeChat: a tap is answered while the file is fetched, and it opens once it is there', async () => {
  const { onClose, previewImage, viewer } = await wechat()
  const page = await draw(viewer(asking))
  expect(heard()).toBe(words.loading)
  expect(onClose).not.toHaveBeenCalled()
  await page.redraw(viewer({ ...asking, isFetching: false }, 'https://x/a.jpg'))
  expect(previewImage).toHaveBeenCalledWith({ urls: ['https://x/a.jpg'], current: 'https://x/a.jpg' })
  expect(onClose).toHaveBeenCalledOnce()
})

it('in WeChat: what did not come is asked for once more, and then it is said, and nothing opens later', async () => {
  const { onClose, refetch, previewImage, viewer } = await wechat()
  const page = await draw(viewer(lost))
  expect(refetch).toHaveBeenCalledOnce()
  await page.redraw(viewer({ isError: true, isFetching: true }))
  expect(heard()).toBe(words.loading)
  await page.redraw(viewer(lost))
  expect(heard()).toBe(words.lost)
  expect(onClose).toHaveBeenCalledOnce()
  expect(previewImage).not.toHaveBeenCalled()
})
