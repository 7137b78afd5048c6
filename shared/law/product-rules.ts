import { product } from './basis'

/** Our own rules, each with a name and said in words: no text asks for them, and none of them may look like law. */
export const productRules = {
  secondPerson: product('经办和批准须是两个人。'),
  lastAdmin: product('任何时候至少有一位市级管理员。'),
  noSelfService: product('服务站的人员和运营单位不能预约本站的服务，这样的服务也不积分。'),
  onlyWhatWasFound: product('不属实的投诉不扣分。'),
  oneDeductionPerFact: product('一件事只扣一次分。'),
  oneClaimPerItem: product('一次服务的一个积分项只申请一次。'),
  decidedOnce: product('办结的申请不再办第二次。'),
  notOnesOwnClaim: product('申请积分的人不核实自己的申请。'),
  notOfTheStation: product('服务站的人员不办理涉及本站的积分事项。'),
  notOfTheEnterprise: product('服务对象企业的人员不办理涉及本企业的积分事项。'),
  reasonNeeded: product('不通过、以及文件没有列明的扣分，须写明理由。'),
  tieInRanking: product('分数相同的并列。'),
  total: product('扣分从不超过上限的分数里扣，扣到零为止。'),
  sampleTable: product('示例规则（非官方）。'),
} as const
