import { absenceRule } from '../booking/absence-rule'
import { KEPT_ANSWERS } from '../booking/answers'
import { ANSWER_WORKING_DAYS } from '../booking/asking'
import { CHECK_IN_EARLY_MINUTES, CHECK_IN_LATE_MINUTES } from '../booking/check-in-window'
import { DETAILS_DAYS } from '../booking/details'
import { FREE_MINUTES } from '../booking/free-until'
import { MEETING_EARLY_MINUTES } from '../booking/meeting-times'
import { CHECKS_IN_DAYS, GRACE_MINUTES, OBJECTION_DAYS } from '../booking/no-show'
import { RELEASED_DAYS } from '../booking/reserved'
import { UNDO_CHECK_IN_MINUTES } from '../booking/undo-check-in-window'
import { offerRule } from '../booking/waiting'
import { PASS_MINUTES } from '../booking/walk-in-code'
import { pledgeDays } from '../case/pledge-days'
import { replyWorkingDays } from '../case/reply-days'
import { telling } from '../case/telling-terms'
import { ATTEND_EARLY_MINUTES } from '../event/attend'
import { mostRemoved } from '../evidence/most-removed'
import { hearingWorkingDays } from '../lifecycle/hearing-terms'
import { remindedDays, supplyWorkingDays } from '../lifecycle/supply-terms'
import { limits } from '../limits'
import { outcomeRounds, outcomeRule } from '../outcome/rules'
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
  oneSupplement: product('每笔只要求补 1 次，一次说清缺什么；到期没有补的，按现有材料决定，不会自动作废。'),
  supplementSaid: product('请站里补充的，须写明缺什么。'),
  supplementAnswered: product('要补的补上，或者说明为什么不用补。'),
  withdrawnUndecided: product('决定之前可以撤回，撤回的可以重新申请。'),
  appealedOnce: product('不予认定的，每次申请可以申请复核一次。'),
  appealReasoned: product('申请复核的，须写明理由。'),
  appealedToAnother: product('复核由另一位审核员办，作过决定的人不参加。'),
  handedOver: product('交给另一位审核员的，写明要看什么；交的人不再决定这一笔。'),
  pairUnrelated: product('看过、没有关系的两份相似材料，不再提示。'),
  sentBackReasoned: product('退回的，须写明要看什么。'),
  decidedOnce: product('办结的事项不再重办。'),
  rejectionReasoned: product('核实不通过的，须写明理由。'),
  openListReasoned: product('文件没有列明的情形要扣分的，须另外写明为什么也要扣。'),
  chosenReasoned: product('规则只给扣分幅度的，由提出的人在幅度里选，写明为什么；服务站和另一位审核员都看得到。'),
  deductionAnswered: product(
    `扣分之前先告诉服务站，听它说明：从告知的次日起 ${replyWorkingDays} 个工作日；说明了，或者到期没有说明的，才能决定。`,
  ),
  answeredOnce: product('服务站对一笔提出的扣分说明一次，材料和说明一起交。'),
  deductedByTwo: product('每一笔扣分由一位市级审核员提出，另一位同意才记进台账。'),
  deductedAsTold: product('扣的分数须和告诉服务站的一样；变了的，按现在的分数重新告诉，服务站可以再说明一次。'),
  promisedByStation: product(
    `服务承诺由服务站自己写，市级审核员核对以后公布；期限是 ${pledgeDays.join('、')} 个工作日里的一种，从预约的次日起数。`,
  ),
  promisedFromNextDay: product(
    '承诺从公布的次日起，对那天以后的预约算数；换了、不再承诺的，以前的预约照以前公布的看。',
  ),
  candidatesOnly: product('承诺到期没有做到的，只列出来给人看；扣不扣由人提出，不自动扣分。'),
  candidateKept: product('到期以后补上了签到、完成记录，或者预约本来就取消了的，不再列出来。'),
  tieInRanking: product('分数相同的，名次并列。'),
  rankedWhileRecognised: product('名单公布以后被取消、撤销、移出的，从生效之日起不排名次，另列；原文没有写。'),
  listedAfterCycle: product('名单在周期结束以后公布。'),
  listOfSome: product('名单里至少有一家。'),
  listDates: product(
    '名单在公布之日公布，过了这一天没有公布的，改了日子重新核对；资格从公布之日，或者名单写的以后某一天起（原文没有写从哪天起）。',
  ),
  listedOnce: product('一家服务站在一个周期里只列入一份公布的名单；名单公布以后，它这个周期不再记分。'),
  countedOnce: product(
    '一笔分只算进一个周期：名单公布时已经算进的，以后怎么改“按何日计入周期”，都留在那个周期；日子落在名单已经公布的周期、名单里又没有算进的，从下一个还没有公布名单的周期首日起算进。',
  ),
  listedWhole: product('积分台账和链对不上的服务站，查清以前不公布有它的名单。'),
  listedWhileObject: product('列入名单的，公布之日须是培育对象；自达到之日起算的，从那一天到公布之日须一直是。'),
  exportedWhenPublished: product('公布了的名单才导出成文件。'),
  correctedAfterList: product('名单公布以后又扣分、撤回的，名单不变，由人复核；没有条文因为分数取消资格。'),
  capsInOrder: product('积分表限次数的，先办的先算，同一天的按编号，不挑分高的。'),
  total: product('总分先按上限封顶，再扣分，扣到零为止。'),
  bootstrapOpen: product('能批准的市级人员不足两位，或者没有市级管理员时，凭部署时设的口令开通市级管理员。'),
  noticeReturned: product('退回的通知由写的人改好再交，写的人不在岗的，由别人接手；交上来以前不能批准。'),
  noticeAsRead: product('批准的就是读过的那一份；退回以后改过的，要重新读。'),
  someoneToReach: product('通知须有企业可以收到。'),
  rolesGiven: product('单位的管理员邀请本单位的人，市级管理员任命办理人员和站长。'),
  invitedOnce: product('邀请码由被邀请的人用一次，过期作废。'),
  roleHeldOnce: product('已有的身份不再给一次。'),
  signInOnce: product('登录码由本人的手机确认一次，过期作废。'),
  creditCodeChecked: product('统一社会信用代码须合乎 GB 32100-2015；只有校验位不符的，由登记的人确认。'),
  registeredOnce: product('一个统一社会信用代码登记一次。'),
  codeClaimed: product(
    '自己单位的代码被别人登记的，可以提出来；由区里或者市里没有关系的人看双方的说明再定，定以前什么都不变。',
  ),
  claimHeard: product('代码归属有异议的，登记的企业可以说明一次。'),
  frozenCode: product(
    '代码归属有疑问的企业，核对清楚以前不办新的预约、评价、加入和资料修改，报名、变更也不办成；投诉、取消资格和移出名单照常办。',
  ),
  bookedInTime: product('只能约公布的、还没有开始的时段。'),
  seatsAsTheyAre: product('每个时段有几个名额约几家，约满为止。'),
  seatsKept: product(
    `服务站可以把每个时段的一部分席位留给专精特新企业（含“小巨人”、单项冠军），到前 ${RELEASED_DAYS} 天的 0:00 为止，之后谁都能约。只认区里或市里在资质查询系统里查到的，自己填的不算。`,
  ),
  menuByStage: product(
    '服务菜单按企业自己填的梯度排，合适的在前，别的都在“全部”里，都能约。文件要求按发展阶段定菜单，没有列出有哪些阶段。',
  ),
  waitWhenFull: product('约满了的时段可以候补；还有名额的，直接预约。'),
  offerLasts: product(`候补到的${offerRule}过时没有要的给下一位，退出这次候补，不算取消，可以重新排。`),
  planAsSeen: product('两个人同时改开放时间、服务的，后保存的先看过别人改的，再改自己的。'),
  planBookable: product('开放时间、服务、人员和房间写得能约，才能保存。'),
  planTouchesSeen: product('改动影响到的预约，保存的人要都看过；已经约好的不会因为改动被取消。'),
  offerReasoned: product('请企业改约的，须写明原因，企业看得到。'),
  perEnterprise: product('服务点可以定一家企业同时最多约几次同一项服务。'),
  onePlaceAtATime: product('一家企业在同一个服务点，同一时间只约一个名额。'),
  remindedADayBefore: product('微信提醒在开始前 24 小时发出，之后不再受理。'),
  cancelledInTime: product('预约在开始之前可以取消。'),
  freeUntil: product(
    `开始前 ${FREE_MINUTES} 分钟（服务另有说明的，照约的时候说的）以前取消、改约都不记；以后取消、改约的，在这个预约上记一次临时取消，不扣分。服务站请企业改时间的，不记。`,
  ),
  absenceLimit: product(
    `${absenceRule.days} 天里没来、临时取消一共 ${absenceRule.most} 次的，从最近一次起 ${absenceRule.limitDays} 天，同时最多有 ${absenceRule.open} 个还没到时间的预约；没人接待的、申诉成立的不算，改回的不算。不扣分。`,
  ),
  absenceAppealed: product(
    `没来、临时取消算了一次的，企业可以申诉一次；由服务站所在的区里没有关系的人，${replyWorkingDays} 个工作日内答复。`,
  ),
  modeOffered: product('按服务有的方式约：到站、上门、线上、电话；上门的写明地址，电话的写明号码。'),
  meetingGiven: product(
    `线上的，会议链接由服务站填，开始前 ${MEETING_EARLY_MINUTES} 分钟起在凭证里看得到，结束以后就看不到。`,
  ),
  detailsKept: product(
    `上门的地址、谁来、约的时候的回答，只给这家服务站的人看，办完 ${DETAILS_DAYS} 天后删除，取消的当时就删。`,
  ),
  questionsAnswered: product('约的时候答服务站现在问的：必答的都答，有选项的从里面选。'),
  questionsFew: product(
    `一项服务最多问 ${limits.intake.questions} 题，一题最多 ${limits.intake.choices} 个选项；不问身份证、银行卡这些证件号码和密码。`,
  ),
  answersKept: product(`企业勾了“记住”的，回答才留着下次填上，最多留 ${KEPT_ANSWERS} 条；企业的人一点就能全部忘掉。`),
  amendedInTime: product('预约在开始之前，可以补写“想解决什么”，可以换谁来。'),
  answeredByStation: product(
    `要服务站同意的服务，约了先占名额，等答复：从提出到开始的一半时间以内，最多 ${ANSWER_WORKING_DAYS} 个工作日；到时候没有答复的再提醒服务站，不会自动取消，开始以前都能答复。不同意要写明原因。`,
  ),
  movedInTime: product('预约在开始之前、还没有到站时可以改约：先占住新时间，换成了才放开原来的。'),
  checkInWindow: product(
    `开始前 ${CHECK_IN_EARLY_MINUTES} 分钟起可以签到，到结束后 ${CHECK_IN_LATE_MINUTES} 分钟为止，限当天。`,
  ),
  walkInByCode: product(
    `没有预约的扫服务台上的码登记，码 30 秒一换，扫了以后 ${PASS_MINUTES} 分钟内填好，一个人对同一个码登记一次。`,
  ),
  walkInConfirmed: product('没有预约的来访和参加的活动，企业确认属实的才能申请积分。'),
  checkInUndone: product(`签到错了，${UNDO_CHECK_IN_MINUTES} 分钟内、服务完成之前可以撤销；撤销以后照常签到。`),
  missedByDesk: product(
    '没来由服务站的人当天记，记错了可以改回；改回要这个时段还有名额。企业说来了的，没有人再认定以前不算没来。',
  ),
  releasedAfterGrace: product(
    `到站办的预约，开始 ${GRACE_MINUTES} 分钟还没有签到的，名额自动放开；${CHECKS_IN_DAYS} 天里没有签过到的服务站不放。自动放开的，服务站的人没有记，就不算没来。`,
  ),
  servedByAnother: product('服务站可以把预约和来访转给也办这项服务的人或房间，只转给那段时间空着的；时间不变。'),
  waitedOnce: product(`一个预约可以多等一次，等 ${GRACE_MINUTES} 分钟，企业会收到通知。`),
  objectedInTime: product(
    `没有签到的预约，企业可以在 ${OBJECTION_DAYS} 天内说一次：来了，或者没人接待。没人接待的由市里的人看。`,
  ),
  checkInByCode: product('到站凭当时显示的六位数。'),
  stepsInOrder: product('预约按到站、完成的次序办，取消了的不再办。'),
  checked: product('企业否认的服务，有人核查之前不计分；由和它没有关系的人核查一次，没有发生的撤回已记的分。'),
  reversedOnce: product('台账里的一笔只撤回一次，撤回不再撤回。'),
  reversedByAnother: product('记分、扣分的人不撤回自己决定的这一笔。'),
  confirmedOnce: product('一次服务由企业确认一次。'),
  ratedWhenConfirmed: product('企业确认属实的服务才能评价。'),
  ratedOnce: product('一次服务只评价一次。'),
  ratedByOthers: product('企业和服务站有共同的人员，或者是同一家单位的，不能评价这家服务站。'),
  outcomeAsked: product(
    `企业确认属实的服务，办完 ${outcomeRounds.join(' 天、')} 天各问一次办成没有，${outcomeRule.answerDays} 天以内可以答，答了 ${outcomeRule.changeDays} 天以内可以改。`,
  ),
  outcomeShown: product(
    `办成没有的数字，满 ${outcomeRule.fewest} 家回答才显示，每家只算最近一次；显示过的不再和后来的合在一起，不记分、不扣分。`,
  ),
  ratedWhenKnown: product('统一社会信用代码核对以前，企业不能评价。'),
  evidenceFrozen: product('提交了的佐证材料不再改动；审核员请补的可以添加，没有认定或者撤回以后可以添加新的。'),
  evidenceFile: product('佐证材料须是 10 MB 以内的照片（JPG、PNG）或 PDF。'),
  evidencePicture: product('佐证照片每边 50 到 12000 像素，一共不超过 2500 万像素；打不开的文件不作佐证。'),
  evidenceInspected: product('佐证材料检查过、打得开的才算数；还在检查的，检查完再申请。'),
  signInSheet: product('到站时凭轮换的签到码签到的，系统的签到记录就是这次服务的签到表，不用另外上传。'),
  evidenceOnce: product('同一份材料、同一张照片只能作一次佐证。'),
  evidenceThere: product('只能移除这条记录里有的佐证材料。'),
  evidenceRestored: product(
    `移除的佐证材料，提交积分申请之前可以找回，最近的 ${mostRemoved} 份；别处已经用了的，找不回。`,
  ),
  quantitiesInSense: product('记录里的人数、时长、金额等是整数，须在合理的范围内。'),
  dateInSense: product('填的日期须合情理：截止日期从今天起两年以内，办事的日期在今天前后一年以内。'),
  complaintOfOwnBooking: product('投诉涉及的预约，须是本企业在这家服务站的预约。'),
  complaintOfPastBooking: product('投诉没人接待、没做到承诺，对应的预约须没有取消，并且已经到了时间。'),
  complaintOfDay: product('投诉须写明是哪一天的事，一年以内，不晚于今天。'),
  toldInRounds: product(
    `对服务站保密的投诉，在至少 ${telling.enterprises} 家企业都有可能提出时，才和同期的一起告诉服务站。`,
  ),
  toldWithConsent: product(
    `满 ${telling.workingDays} 个工作日还不能和别的一起告诉服务站的，由听取的人问投诉人；投诉人同意才告诉，告诉以前可以改。`,
  ),
  complaintRoute: product(
    '投诉由谁听取、由谁作结论，照提交那天的设定，中途不改。归区里办的，区里的人都和它有关系，或者没有别的人的，由市里的人办。',
  ),
  routeAsShown: product('谁听取、谁作结论，提交时要和提交前告诉投诉人的一样。'),
  recusedForGood: product('说明有利害关系以后，这件事由别人办，不再改回。'),
  repliedOnce: product('服务站在作出结论之前说明一次情况。'),
  heardOnce: product('投诉在作出结论之前听取一次情况。'),
  heardThenDecided: product('投诉先听取情况，再由另一个人作一次结论。'),
  notOnesOwnComplaint: product('投诉的人和听取情况的人不作结论，也不决定、不撤回跟着它的扣分。'),
  itsText: product(
    '每件事按管它的文件办，按哪一天选文件由市里设定；那一天文件还没有施行，或者管的是另一份，不受理，也不决定。决定的当天就公布；名单按名单的日子。',
  ),
  districtPasses: product('区里的人都和申请单位有关系，或者区里没有人的，这一件转由市里的人办，不再转回。'),
  removedAfterList: product(
    '三年期满以前已经过线、名单还没有公布的，等名单公布以后再决定移出；名单在期满以后公布的，照过线的那一天算在三年以内。',
  ),
  yearsEnd: product(
    '按年算的期限，当日起算的到满年的前一天为止，次日起算的到满年的同一天为止；那年没有这一天的，到那个月的最后一天为止。最后一天仍算在内。',
  ),
  caseComplete: product('标了必填的都要填，要交的材料要交齐，交的文件要打得开。'),
  caseOnce: product('一家单位的同一件事，前一件办结或者撤回以前，不另起一件。'),
  caseReasoned: product('请补充材料、不予通过、移出、取消、变更和撤销的决定，以及工作人员撤回移出、取消，须写明理由。'),
  withdrawnByProposer: product('工作人员提出的移出、取消，由提出的人撤回；别人不同意的，在决定时写明理由。'),
  caseRefusedOnGrounds: product('不予通过的，须说明不满足哪一条。'),
  heardBeforeCancelled: product(
    `取消资格之前，先听服务站说明：从告知的次日起 ${hearingWorkingDays} 个工作日，到期没有说明的照样决定。`,
  ),
  suppliedInTime: product(
    `请补充材料、退回补正的，从告知的次日起 ${supplyWorkingDays} 个工作日以内交，最后一天算在内，到期 ${remindedDays} 天前再提醒一次；到期没有交的，按没有报办结，不算被拒，可以重新报。`,
  ),
  supplementOnce: product('补充材料只要求一次，一次说清。'),
  changeCorrected: product(
    '变更报告写错、写漏的，写明理由退回补正，区里、市里各退一次；报的和查到的不符的，写明理由不予办理。没有条文因此撤销，可以重新报。',
  ),
  returnedOnce: product('市里退回区里重审，一件只退一次。'),
  objectedOnce: product('公示期间，一个人对一家单位提一次异议；每一条异议都有人查，查完才作决定。'),
  noticeRunsOut: product('公示期满以前不确定；期限还是暂定的，等放假安排公布、期限算定以后再办。'),
  leftNotBooked: product(
    '移出、取消、撤销的服务站从决定那天起不在目录和地图上，不再接受新的预约；已经约好的照常，也可以取消。原来的页面留着，只写日期，不写原因。',
  ),
  standingFits: product('报名的是还没有进入培育的单位；变更、移出和取消的，是在培育期内的。提交时和决定时都要是。'),
  certificate: product(
    '证牌不盖章、不是电子证照：凭证牌上的号码当场查，说的是名单公布的名称、称号、日期和现在的状态。',
  ),
  settingForward: product('设定从当天或以后的某一天起用，不往回算；等到过了那一天才同意的，重新提。'),
  settingStale: product('提了以后，同一项又改过的，按新的重新提。'),
  settingFits: product('设定的值须是列出的一种，或者在范围之内。'),
  settingChanges: product('和现在的设定一样的，不用再设。'),
  tableWhole: product('积分表有一处错，就整份不导入；公式不算，只认写明的数。'),
  tableMapped: product('换积分表以前，旧表的每一项在新表里是哪一项，要有人认定。'),
  tableSamePage: product('批准的就是提交的那一份；改过一处，要重新提交。'),
  tableForward: product('新的积分表从以后的某一天起用，不追溯，那一天以前什么都不变；同一天只能有一版。'),
  tableSameCycle: product('同一类载体各版积分表的计分周期要一样；周期一换，已经公布的结果就对不上了。'),
  sampleTable: product('示例规则（非官方）。'),
  eventJoined: product('公布了、还没有结束、没有取消的活动可以报名；到场的在座位范围里，看直播的不限。'),
  eventSeats: product('到场有几席报几席，报满为止；一家企业一场报一次，不超过每家的席数。'),
  eventLeft: product('报了到场的，在活动写明的时间以前可以取消，空出的席位给别人；看直播的，结束以前都可以。'),
  eventComplete: product('活动写明起止时间；有座位的写明地点，有直播的写明链接；结束晚于开始，不超过 12 小时。'),
  eventAsPublished: product(
    '公布以后，座位数和每家的席数不改；时间、地点、内容可以改，报了名的会收到消息。取消的不再改。',
  ),
  eventAhead: product('活动在开始以前公布，日期在今天起两年以内。'),
  eventCancelled: product('结束以前可以取消，写明原因，报了名的会收到消息；页面留着，还看得到。'),
  eventAttended: product(
    `开始前 ${ATTEND_EARLY_MINUTES} 分钟到结束，到场的扫主办出示的码签到，码 30 秒一换，一个人一场算一次；没报名的有空席就占一席。看直播不算到场。签错了主办可以撤销，生成服务记录以前都可以。`,
  ),
  eventRecorded: product(
    '活动结束以后，服务点写一次记录，每家到场的企业一条，各由企业确认；企业确认属实的才能申请积分。',
  ),
  eventOfItsHost: product('活动由主办的服务点、区里或者市里的人办理；一个系列里的各场由同一家主办。'),
} as const
