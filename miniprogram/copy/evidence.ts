import type { InspectionState, Unreadable } from '@shared/evidence/inspection'
import { pictureLimits } from '@shared/evidence/picture-limits'

/** 佐证材料. */
export const evidence = {
  meterName: (have: number, need: number) => (have >= need ? `${need} 种佐证齐全` : `${need} 种佐证已有 ${have} 种`),
  counted: (have: number, need: number) => `${have}/${need} 种`,
  state: { waiting: '正在检查', unreadable: '不能用', 'same-pixels': '重复' } satisfies Record<
    Exclude<InspectionState, 'fine'>,
    string
  >,
  problem: (name: string, why: string) => `${name}：${why}`,
  waiting: '材料还在检查，几秒后再试。',
  samePixels: '同一张照片已经作过佐证，不再算数。换一张。',
  unreadable: {
    damaged: '打不开，可能没有传完整。重新拍一张，或者重新导出再传。',
    'too-small': `照片太小，每边至少 ${pictureLimits.leastSide} 像素。传原来那张。`,
    'too-large': '照片太大，打不开。缩小一些再传。',
    unsupported: '这种格式打不开。照片存成普通的 JPG 或 PNG，PDF 去掉密码再传。',
    'gave-up': '检查了几次都没有打开。换一个文件再传。',
  } satisfies Record<Unreadable, string>,
}
