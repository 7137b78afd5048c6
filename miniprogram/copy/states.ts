import { limits } from '@shared/limits'

/** What a screen says while it waits, when nothing came, and when there is no network. */
export const states = {
  loading: '正在加载',
  retry: '再试一次',
  more: `再看 ${limits.page.usual} 条`,
  end: '没有更多了',
  failed: {
    read: { title: '没有加载出来', text: '可能是网络不好。什么都没有丢。' },
    write: { title: '没有提交成功', text: '可能是网络不好。你填的内容已保存，再试一次不会重复办理。' },
    more: '后面的没有加载出来，前面的还在。',
  },
  offline: '没有网络。看过的还能看，提交要等联网。',
}
