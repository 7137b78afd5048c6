import type { LocalDate } from '@shared/calendar/local-date'

const figure = (hundredths: number) => `${hundredths < 0 ? '−' : ''}${(Math.abs(hundredths) / 100).toFixed(2)}`
const shown = (hash: string) => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`

/** 一个周期的台账: its rows as written, and whether they are what was written. */
export const cycleLedger = {
  open: '按周期看台账',
  rows: '台账',
  side: '得分和说明',
  cycle: (label: string, from: LocalDate, to: LocalDate) => `${label}（${from} 至 ${to}）`,
  years: '看哪个周期',
  year: (year: number) => `${year} 周期`,
  whole: (head: string) => `台账完整，链头 ${shown(head)} … ${head.slice(-4)}`,
  against: (rows: number, signedOn: string | null, keyHeld: boolean) =>
    signedOn === null
      ? `${rows} 行逐行核对过。还没有签过名的链头可以对照。`
      : `${rows} 行逐行核对过，和 ${signedOn} 签名的链头一致。${keyHeld ? '签名用的公钥登记在数据库以外。' : '签名只对照了和它存在一起的公钥：两样一起换过，这里看不出，要对照公布的名单上印的公钥。'}`,
  broken: (row: number) => `第 ${row} 行起对不上`,
  brokenText: '这些行可能被改过、删过或者换过。下面的分数未核对，名单先不要公布。请告诉市级管理员和运营单位。',
  again: '再查一遍',
  none: '这个周期没有记过分',
  columns: ['行', '服务日', '规则', '事项', '佐证', '分', '决定', '指纹'],
  fingerprint: shown,
  row: (seq: number) => `第 ${seq} 行`,
  decidedOn: (day: string) => `${day} 决定`,
  unchecked: '未核对',
  reverses: (seq: number) => `撤回第 ${seq} 行`,
  reversed: '已撤回',
  leftOver: '以前的周期没有算进',
  counts: (points: number, limited: boolean) =>
    limited ? `折算前计 ${figure(points)} 分，超过上限的部分不计` : `折算前计 ${figure(points)} 分`,
  countsNot: '这个周期里不计分',
  facts: { counts: '计多少', reason: '为什么', decided: '决定', rule: '规则', evidence: '佐证', hash: '指纹' },
  total: (total: number) => `${figure(total)} 分`,
  pick: '点一行，看它怎么来的。',
  blind: '要由你再看一遍的申请，看完以前它记的分不列在这里，行号会跳过。',
  proves: {
    title: '“完整”说明什么',
    lines: [
      '链头签名以后，没有人改、删、插、换过前面的行。',
      '不说明每一行当初记得对不对，那要看佐证和决定。',
      '指纹不含个人信息。',
    ],
  },
}
