/** 转给别人，和现在轮不到的来访。 */
export const handOver = {
  button: '转给别人',
  title: (name: string) => `${name}转给谁`,
  done: (name: string, other: string) => `${name}转给${other}了`,
  later: {
    button: '约个时间',
    ask: (name: string) => ({
      title: `请${name}约个时间再来？`,
      text: '现在轮不到。这次来访到此为止，对方马上收到消息，在自己手机上选时间；不算对方取消。',
      yes: '请对方约',
      no: '再等等',
    }),
    done: (name: string) => `告诉${name}了，对方自己选时间`,
  },
}
