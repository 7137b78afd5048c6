/** 积分: each station's standing and ledger, as the city sees it. */
export const stations = {
  list: '服务站',
  counted: (count: number) => `${count} 家`,
  search: '找服务站',
  none: (text: string) => `没有名字里带“${text}”的服务站`,
  gone: { title: '没有这家服务站', text: '可能已经撤下，或者地址不完整。', exit: '看全部' },
  standing: '得分',
  ledger: '台账',
  evidence: '佐证',
  file: (kind: string, fingerprint: string) => `${kind} ${fingerprint}`,
  noEvidence: '没有佐证文件',
  reversalNote: '更正用新的一行，原来的行不改。',
}
