import { CHECK_IN_EARLY_MINUTES, CHECK_IN_LATE_MINUTES } from '../booking/check-in-window'
import { UNDO_CHECK_IN_MINUTES } from '../booking/undo-check-in-window'
import { telling } from '../case/telling-terms'
import { mostRemoved } from '../evidence/most-removed'
import { hearingWorkingDays } from '../lifecycle/hearing-terms'
import { product } from './basis'

/** Our own rules, each with a name and said in words: no text asks for them, and none of them may look like law. */
export const productRules = {
  secondPerson: product('经办和批准须是两个人。'),
  noInterest: product(
    '和服务站、企业有关系的人，不办理涉及它们的事项：事情发生前 12 个月内是其人员、参与了这件事，或者自己说明有利害关系。',
  ),
  lastAdmin: product('最后一位市级管理员离开之前，先问清楚：之后只能凭部署时设的口令重新开通。'),
  noSelfService: product('服务站的人员（离开不到 12 个月的也算）和运营单位不能预约本站的服务，这样的服务也不积分。'),
  oneDeductionPerFact: product(
    '一件事只扣一次分：同一天、同一家企业和同一家服务站之间的事算一件，不论怎么反映、有没有预约。',
  ),
  deductedInTime: product(
    '失约、迟到、没做到承诺的，在约定的时间过后、预约没有取消时才能扣分；已经到站接待的，不算失约。',
  ),
  oneClaimPerItem: product('同一次服务的同一个积分项只能申请一次。'),
  decidedOnce: product('办结的事项不再重办。'),
  rejectionReasoned: product('核实不通过的，须写明理由。'),
  openListReasoned: product('文件没有列明的情形要扣分的，须写明理由。'),
  tieInRanking: product('分数相同的，名次并列。'),
  total: product('总分先按上限封顶，再扣分，扣到零为止。'),
  bootstrapOpen: product('能批准的市级人员不足两位，或者没有市级管理员时，凭部署时设的口令开通市级管理员。'),
  someoneToReach: product('通知须有企业可以收到。'),
  rolesGiven: product('单位的管理员邀请本单位的人，市级管理员任命办理人员和站长。'),
  invitedOnce: product('邀请码由被邀请的人用一次，过期作废。'),
  roleHeldOnce: product('已有的身份不再给一次。'),
  signInOnce: product('登录码由本人的手机确认一次，过期作废。'),
  creditCodeChecked: product('统一社会信用代码须合乎 GB 32100-2015；只有校验位不符的，由登记的人确认。'),
  registeredOnce: product('一个统一社会信用代码登记一次。'),
  disputeHeard: product('代码归属有异议的，登记的企业可以说明一次。'),
  frozenCode: product('代码归属有疑问的企业，核对清楚以前不办新的预约、评价、加入和资料修改；投诉照常受理。'),
  bookedInTime: product('只能约公布的、还没有开始的时段。'),
  remindedADayBefore: product('提醒在开始前 24 小时发出，之后不再受理。'),
  cancelledInTime: product('预约在开始之前可以取消。'),
  checkInWindow: product(
    `开始前 ${CHECK_IN_EARLY_MINUTES} 分钟起可以签到，到结束后 ${CHECK_IN_LATE_MINUTES} 分钟为止，限当天。`,
  ),
  checkInUndone: product(`签到错了，${UNDO_CHECK_IN_MINUTES} 分钟内、服务完成之前可以撤销；撤销以后照常签到。`),
  checkInByCode: product('到站凭当时显示的六位数。'),
  stepsInOrder: product('预约按到站、完成的次序办，取消了的不再办。'),
  checked: product('企业否认的服务，有人核查之前不计分；由和它没有关系的人核查一次，没有发生的撤回已记的分。'),
  reversedOnce: product('台账里的一笔只撤回一次，撤回不再撤回。'),
  reversedByAnother: product('记分、扣分的人不撤回自己决定的这一笔。'),
  confirmedOnce: product('一次服务由企业确认一次。'),
  ratedWhenConfirmed: product('企业确认属实的服务才能评价。'),
  ratedOnce: product('一次服务只评价一次。'),
  ratedByOthers: product('企业和服务站有共同的人员，或者是同一家单位的，不能评价这家服务站。'),
  ratedWhenKnown: product('统一社会信用代码核对以前，企业不能评价。'),
  evidenceFrozen: product('积分申请提交之后，佐证材料不再改动。'),
  evidenceFile: product('佐证材料须是 10 MB 以内的照片（JPG、PNG）或 PDF。'),
  evidencePicture: product('佐证照片每边 50 到 12000 像素，一共不超过 2500 万像素；打不开的文件不作佐证。'),
  evidenceInspected: product('佐证材料检查过、打得开的才算数；还在检查的，检查完再申请。'),
  signInSheet: product('到站时凭轮换的签到码签到的，系统的签到记录就是这次服务的签到表，不用另外上传。'),
  evidenceOnce: product('同一份材料、同一张照片只能作一次佐证。'),
  evidenceThere: product('只能移除这条记录里有的佐证材料。'),
  evidenceRestored: product(
    `移除的佐证材料，提交积分申请之前可以找回，最近的 ${mostRemoved} 份；别处已经用了的，找不回。`,
  ),
  dateInSense: product('填的日期须合情理：截止日期从今天起两年以内，办事的日期在今天前后一年以内。'),
  complaintOfOwnBooking: product('投诉涉及的预约，须是本企业在这家服务站的预约。'),
  complaintOfPastBooking: product('投诉没人接待、没做到承诺，对应的预约须没有取消，并且已经到了时间。'),
  complaintOfDay: product('投诉须写明是哪一天的事，一年以内，不晚于今天。'),
  toldInRounds: product(
    `对服务站保密的投诉，在至少 ${telling.enterprises} 家企业都有可能提出时，才和同期的一起告诉服务站。`,
  ),
  toldWithConsent: product(
    `满 ${telling.workingDays} 个工作日还不能和别的一起告诉服务站的，由区里的人问投诉人；投诉人同意才告诉，告诉以前可以改。`,
  ),
  districtHears: product('投诉由区里听取；区里的人都和它有关系，或者区里没有人的，由市里的人听取，另一个人作结论。'),
  recusedForGood: product('说明有利害关系以后，这件事由别人办，不再改回。'),
  repliedOnce: product('服务站在作出结论之前说明一次情况。'),
  heardOnce: product('区里在作出结论之前听取一次情况。'),
  heardThenDecided: product('投诉先由区里听取情况，再由市里作一次结论。'),
  notOnesOwnComplaint: product('投诉的人和听取情况的人不能作结论。'),
  caseComplete: product('标了必填的都要填，要交的材料要交齐，交的文件要打得开。'),
  caseOnce: product('一家单位的同一件事，前一件办结或者撤回以前，不另起一件。'),
  caseReasoned: product('请补充材料、不予通过、移出、取消、变更和撤销的决定，须写明理由。'),
  caseRefusedOnGrounds: product('不予通过的，须说明不满足哪一条。'),
  heardBeforeCancelled: product(
    `取消资格之前，先听服务站说明：从告知的次日起 ${hearingWorkingDays} 个工作日，到期没有说明的照样决定。`,
  ),
  supplementOnce: product('补充材料只要求一次，一次说清。'),
  objectedOnce: product('公示期间，一个人对一家单位提一次异议；每一条异议都有人查，查完才作决定。'),
  noticeRunsOut: product('公示期满以前不确定；期限还是暂定的，等放假安排公布、期限算定以后再办。'),
  standingFits: product('报名的是还没有进入培育的单位；变更、移出和取消的，是在培育期内的。'),
  certificate: product(
    '证牌不盖章、不是电子证照：凭证牌上的号码当场查，说的是名单公布的名称、称号、日期和现在的状态。',
  ),
  sampleTable: product('示例规则（非官方）。'),
} as const
