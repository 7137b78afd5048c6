import type { InspectionState, Unreadable } from '@shared/evidence/inspection'
import { pictureLimits } from '@shared/evidence/picture-limits'
import { evidenceKindLabel, isNamedEvidence } from '@shared/points/evidence'

const unit = (kind: string) => (kind === 'photo' ? '张' : '份')
const called = (kind: string) => (isNamedEvidence(kind) ? evidenceKindLabel[kind] : kind)

const samePixels = '同一张照片已经作过佐证，不再算数。换一张。'
const unreadable = {
  damaged: '打不开，可能没有传完整。重新拍一张，或者重新导出再传。',
  'too-small': `照片太小，每边至少 ${pictureLimits.leastSide} 像素。传原来那张。`,
  'too-large': '照片太大，打不开。缩小一些再传。',
  unsupported: '这种格式打不开。照片存成普通的 JPG 或 PNG，PDF 去掉密码再传。',
  'gave-up': '检查了几次都没有打开。换一个文件再传。',
} satisfies Record<Unreadable, string>

/** 佐证材料. */
export const evidence = {
  meterName: (have: number, need: number) => (have >= need ? `${need} 种佐证齐全` : `${need} 种佐证已有 ${have} 种`),
  counted: (have: number, need: number) => `${have}/${need} 种`,
  state: { waiting: '正在检查', unreadable: '不能用', 'same-pixels': '重复' } satisfies Record<
    Exclude<InspectionState, 'fine'>,
    string
  >,
  atLeast: (kind: string, count: number) => `至少 ${count} ${unit(kind)}`,
  lacks: (kind: string, count: number, have: number) =>
    have === 0 ? '还差这一种' : `有 ${have} ${unit(kind)}，还差 ${count} ${unit(kind)}`,
  there: (kind: string, count: number) => `齐了，${count} ${unit(kind)}`,
  nth: (label: string, nth: number) => `${label}第 ${nth} 份`,
  called: (name: string, file: string) => `${name}（${file}）`,
  added: (moment: string) => `${moment} 上传`,
  addTo: (label: string, verb: string) => `${label}，${verb}`,
  add: { camera: '拍照', album: '相册', photo: '添加照片', pdf: '添加 PDF' },
  remove: (name: string) => `移除${name}`,
  removed: (kind: string) => `移除了 1 ${unit(kind)}${called(kind)}`,
  restored: (kind: string) => `${called(kind)}放回来了，检查完就算数`,
  recent: (count: number) => `最近移除 ${count}`,
  until: '申请前都能找回',
  find: '放回',
  putBack: '放回来了，检查完就算数',
  putBackName: (name: string) => `放回 ${name}`,
  sheet: {
    title: '签到表',
    line: (time: string) => `${time} 扫码签到`,
    made: '签到时自动生成，不用上传',
    look: '看',
    lookAt: '看签到表',
    day: '日期',
    place: '服务站',
    service: '服务',
    who: '企业',
    in: '签到',
    byCode: (time: string) => `${time}，凭当时的签到码`,
    out: '完成',
    number: '记录号',
    note: '按签到和完成的时间自动生成，服务站不能改。来了几位、姓名，系统没有记录。',
  },
  viewer: {
    name: (title: string, nth: number, count: number) => `看佐证：${title}，第 ${nth} 份，共 ${count} 份`,
    title: (title: string, nth: number, count: number) => `${title} ${nth}/${count}`,
    in: '放大',
    out: '缩小',
    previous: '上一份',
    next: '下一份',
    turn: '翻看',
    zoom: '缩放',
    back: '回去',
  },
  waiting: '材料还在检查，几秒后再试。',
  why: (name: string, { state, why }: { state: InspectionState; why: Unreadable | null }): string => {
    if (state === 'waiting') return `${name}：正在检查，几秒就好`
    return `${name}：${why ? unreadable[why] : samePixels}`
  },
}
