/** 佐证材料. */
export const evidence = {
  meterName: (have: number, need: number) => (have >= need ? `${need} 种佐证齐全` : `${need} 种佐证已有 ${have} 种`),
  counted: (have: number, need: number) => `${have}/${need} 种`,
}
