/** What a screen says while it waits, when nothing came, and when there is no network. */
export const states = {
  loading: '正在加载',
  retry: '再试一次',
  failed: {
    read: { title: '没有加载出来', text: '可能是网络不好。什么都没有丢。' },
    write: { title: '没有提交成功', text: '你填的内容已保存，再试一次不会重复办理。' },
  },
  offline: (asOf?: string) =>
    asOf ? `没有网络。看到的是${asOf}的内容，预约要等联网。` : '没有网络。能看的照样看，提交要等联网。',
}
