import type { RefusalCode } from '../contract/refusals'

/** What each refusal says to a person: the verdict first, then the way on. Exhaustive: a new code does not compile without a sentence. */
export const refusalText: Record<RefusalCode, string> = {
  UNAUTHENTICATED: '还没有登录。用微信打开小程序，或在电脑上扫码登录。',
  FORBIDDEN: '这一步不归你办。要办的话，请所在单位的管理员给你开通。',
  NOT_FOUND: '没有找到。可能已经撤下，或者不归你查看。',
  BAD_INPUT: '有的内容没填对，改好标出的地方再提交。什么都没有改动。',
  TOO_LARGE: '内容太大了，删减一些再提交。',
  BUSY: '现在同时办理的人多，没有办成。再试一次，不会重复办理。',
  CURSOR_INVALID: '列表变了，从头再看一次。',
  REQUEST_ID_REUSED: '这次提交和上一次的内容不一样，没有办理。返回重新填写一次。',
  INTERNAL: '我们这边出了错，没有办成。再试一次，不会重复办理。',
  UNKNOWN_OPERATION: '没有这项功能。请把小程序更新到最新版。',

  CODE_INVALID: '这个码不对，或者已经用过、过期了。请对方重新给你一个。',
  TOO_MANY_TRIES: '试错的次数太多，过几分钟再试。',
  SIGNIN_WAITING: '还在等手机确认。',
  BOOTSTRAP_CLOSED: '第一位管理员已经开通，这个入口关闭了。',
  SECOND_PERSON_NEEDED: '这一步要由另一个人来办，不能自己批自己的。',
  LAST_ADMIN: '这是最后一位市级管理员，先开通另一位再撤销。',
  CREDIT_CODE_MALFORMED: '统一社会信用代码不对：应是 18 位数字和大写字母，没有 I、O、S、V、Z。对照营业执照再填一次。',
  CREDIT_CODE_UNUSUAL:
    '这个统一社会信用代码的校验位对不上，多半是抄错了一位。对照营业执照看一遍；确实没错就确认提交，区里会有人核对。',
  ENTERPRISE_REGISTERED: '这家企业已经登记过。请申请加入，由企业管理员同意。',
  ENTERPRISE_FROZEN: '这家企业的代码归属有疑问，核对清楚以前不能用它办新的事。已经约好的照常，投诉照常。',
  ENTERPRISE_UNCONFIRMED:
    '你们的统一社会信用代码还没有核对，暂时不能评价。区里的经办人核对以后就能评，急的话可以联系区里。',
  ALREADY_MEMBER: '你已经有这个身份，不用再办。',

  LIMIT_REACHED: '次数到了上限，这一次没有办成。过些时候再来，已经办好的不受影响。',
  CONFLICT_OF_INTEREST: '这件事和你有关系，要由另一个人来办。',

  CARRIER_LEFT: '这家已经退出，不再接受预约。看看附近别家。',
  LANE_REFUSED: '没有转成：对方那段时间有别人，或者不办这项服务。换一个人。',
  MODE_REFUSED: '这样办不了，没有约上。换一种方式；上门的写上地址，再约。',
  INTAKE_REFUSED: '还没有约上。看看要答的问题，改好再约，写过的都在。',
  ABSENCE_LIMIT: '没有约上：前些时候几次约了没来，现在先办完一个，再约下一个。记得不对的，可以申诉。',
  SERVICE_LIMIT: '这项服务你们企业约的次数到了上限，没有约上。办完一次，或者取消一次，再约。',
  PLAN_REFUSED: '没有保存，原来的安排没有变。看看下面的原因。',
  SLOT_FULL: '这个时段刚被约满，没有约上。看看附近的空位。',
  SLOT_CLOSED: '这个时段不能约了。看看别的时间。',
  ALREADY_BOOKED: '这个时段你们企业已经约过了。',
  SLOT_OPEN: '这个时间还有名额，不用候补，直接约就行。',
  WAIT_OVER: '没有办成：这次候补留的时间过了，或者已经办过。想要的话，可以重新排。',
  TOO_LATE: '时间已到，不能取消、改约了。来不了的话，打电话告诉服务站。',
  WRONG_STATE: '现在不能这样办：它的状态已经变了，刷新看看。',
  CHECKIN_CODE_WRONG: '这个码对不上今天的预约。请对方刷新凭证，念最新的六位数。',
  CHECKIN_CODE_AMBIGUOUS: '正好有两家的码相同。请在名单里点对应的预约再输一次。',
  CHECKIN_CLOSED: '现在不是签到的时间，没有签上。',
  SEAT_GONE: '没有名额了，改不回来。对方来了，登记来访。',
  UNDO_CLOSED: '签到太久了，没有撤销。确实签错了的，完成时在记录里写明。',
  SELF_SERVICE: '服务站的人员（离开不到 12 个月的也算）和运营单位，不能约本站的服务。可以请企业里别的同事来约。',
  RELATED_PARTIES:
    '你们企业和这家服务站有共同的人员，或者是同一家单位，评价会不公道，所以不能评。服务有问题，可以投诉。',

  EVENT_FULL: '剩下的席位不够，没有报上。少报几位，或者看直播。',
  EVENT_CLOSED: '现在不能这样报名，没有报上。刷新看看。',
  ATTEND_REFUSED: '没有签上，看看下面的原因。',
  RECORD_REFUSED: '没有生成记录，看看下面的原因。',
  ALREADY_JOINED: '你们企业已经报过这一场，不用再报。',
  EVENT_REFUSED: '活动没有改动，看看下面的原因。',

  FILE_REFUSED: '这个文件不能用。请上传 10 MB 以内的照片（JPG、PNG）或 PDF，同一份不要重复传。',
  EVIDENCE_FROZEN: '这里的内容现在不能改：已经交上去了，或者份数满了。',
  CLAIM_REFUSED: '这条记录现在不能申请积分。',
  VERIFICATION_REFUSED: '这条申请不能由你核实。',
  CLAIM_STEP_REFUSED: '这笔申请现在不能这样办，刷新看看。',
  QUANTITY_ODD: '数填得不在合理的范围里，改好再提交。',
  DEDUCTION_EXISTS: '这件事已经扣过一次分，一件事只扣一次。',
  DEDUCTION_REFUSED: '不能这样扣分。',

  TABLE_REFUSED: '这份积分表还不能往下走。',
  LIST_REFUSED: '名单现在不能这样办，看看下面的原因。',

  SETTING_REFUSED: '这样改不了，还是原来的设定。',
  CASE_REFUSED: '现在不能这样办。看看下面的原因和依据。',
  CONDITIONS_UNMET: '还有条件没有满足，逐条列在下面。',
  CASE_MOVED_ON: '这件事已经到了下一步，刷新看看。',

  FILING_REFUSED: '现在不能这样投诉。看看下面说的，改好再提交。',
  AUDIENCE_EMPTY: '没有企业符合这些条件，放宽一些再试。',
}
