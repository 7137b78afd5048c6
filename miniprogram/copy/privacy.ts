import { inviteDays, officerDays, sessionHours } from '@shared/access/terms'
import { telling } from '@shared/case/telling-terms'

type Row = [name: string, value: string]

/** What is kept of one kind, in the four answers that people look for. */
const about = (what: string, why: string, who: string, long: string): Row[] => [
  ['留什么', what],
  ['为什么', why],
  ['谁看得到', who],
  ['留多久', long],
]

const untilOperator = '系统不会自动删除，保存期限由运营方设定。'
const phoneOnly = '只有用这部手机或这个浏览器的人。'

/** 隐私说明：what the code keeps, collection by collection; kept true to `cloudfunctions/store` and `platform/storage`. */
export const privacyNotice = {
  lead: '不登录也能找服务、看政策。下面按现在的系统如实写：留什么，为什么，谁看得到，留多久。',
  kept: [
    {
      title: '你选的位置',
      rows: about(
        '定位得到的，或你选的地名、区。',
        '把离你近的服务排在前面。距离在手机上算，位置不上传。',
        phoneOnly,
        '换一个位置，或清除本机数据，就没有了。',
      ),
    },
    {
      title: '没填完的内容和设置',
      rows: about(
        '表单草稿、还没确认送到的提交、大字与深色的设置、服务点名录。',
        '断网、关掉以后接着用；同一件事不会办两次。',
        phoneOnly,
        '提交成功，草稿就删。其余到清除本机数据为止。',
      ),
    },
    {
      title: '登录',
      rows: about(
        '微信给的用户标识；系统里另用它算出的编号代表你。用电脑登录时，浏览器里有一个登录凭据。不收手机号、姓名和身份证号。',
        '认出是你，发订阅消息。',
        '用户标识只用来发消息，不给任何人看。',
        `电脑上的登录最长 ${sessionHours} 小时失效，可以随时退出。${untilOperator}`,
      ),
    },
    {
      title: '企业资料和成员',
      rows: about(
        '统一社会信用代码、名称、所在区、行业、梯度、规模；成员的称呼；加入申请。',
        '以企业的名义办事，推送和它有关的政策。',
        '企业自己的成员看得到资料。成员的称呼和加入申请，企业管理员看得到。约过的服务站、办投诉的经办人看得到名称。代码校验位对不上时，所在区和市的经办人看得到名称和代码。',
        untilOperator,
      ),
    },
    {
      title: '预约和服务记录',
      rows: about(
        '时间、服务、你写的需要、到站和办完的时间、结果、佐证材料。',
        '留座、核对到站、核实服务站的积分。',
        '你的企业、这家服务站；服务记录和佐证材料还有市级核实人员，打开佐证材料会留下记录。',
        untilOperator,
      ),
    },
    {
      title: '评价',
      rows: about(
        '星级、标签、文字、要不要匿名。',
        '让别人知道服务好不好。',
        '评价够多以后公开。匿名的不显示企业名称；文字通过内容检查以后才显示。',
        untilOperator,
      ),
    },
    {
      title: '投诉',
      rows: about(
        '投诉的内容、哪天的事、对应的预约、同不同意告诉服务站、每一步的答复和结论；经办人说明的利害关系。',
        '查清事实，查实的扣分。',
        `你的企业，服务站所在区和市的经办人；和服务站有关系的成员、经办人看不到，消息只发给提交的人。服务站看得到类别和哪天转来，看不到原文；选了“对服务站保密”，也看不到是哪家企业，并且至少 ${telling.enterprises} 家企业都可能提出，或者你同意，才告诉它。`,
        untilOperator,
      ),
    },
    {
      title: '消息',
      rows: about(
        '给你和你企业的消息，看过没有，你同意接收几条微信消息。',
        '告诉你办到哪一步。',
        '收消息的人。微信代发你同意接收的那几条。',
        untilOperator,
      ),
    },
    {
      title: '经办人的角色',
      rows: about(
        '角色、在哪里、邀请人写的称呼、谁批准，什么时候撤销。',
        '谁能办什么，要有据可查。',
        '同一范围的管理员和经办人。',
        `邀请码 ${inviteDays} 天失效，区、市的角色 ${officerDays} 天到期。${untilOperator}`,
      ),
    },
    {
      title: '操作记录',
      rows: about(
        '每次办理的时间、事项、编号和办理人的编号，不留内容原文。',
        '同一件事不办两次；出了差错能查。',
        '运营方的维护人员。',
        untilOperator,
      ),
    },
  ],
  more: [
    {
      title: '相机和照片',
      lines: ['扫码只取码里的内容，不留画面。照片和文件只在服务站的人选了以后才上传，作为服务记录的佐证材料。'],
    },
    {
      title: '怎么更正、删除',
      lines: [
        '企业资料：企业管理员在“我的企业”里改。',
        '成员：企业管理员可以移出。投诉和积分的结论不改写，更正另记一笔。',
        '其他的更正、要一份副本、要删除，现在没有自助办法，向运营方提出。',
      ],
    },
    {
      title: '存在哪里',
      lines: ['本机以外的，存在运营方的腾讯云开发环境里。能进数据库的维护人员在技术上看得到，由运营方管理。'],
    },
  ],
  operator: {
    title: '运营方',
    sample: '示例',
    rows: [
      ['名称', '〔由运营方填写〕'],
      ['联系方式', '〔由运营方填写〕'],
      ['保存期限', '〔由运营方填写〕'],
    ] as Row[],
    note: '上线前由运营方填写；微信里以运营方备案的《用户隐私保护指引》为准。',
  },
}
