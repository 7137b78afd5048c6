import type { RoleName } from '@shared/access/roles'

/** The workbench as a whole: what can be worked on, and by whom. */
export const work = {
  bench: '工作台',
  brand: '中小企业服务工作台',
  mark: '枢',
  navigation: '工作台导航',
  home: '我的',
  toList: '回列表',
  entries: {
    review: { words: '核实', note: '服务站的积分申请' },
    complaintDesk: { words: '投诉', note: '听取说明、作出结论' },
    admissions: { words: '准入', note: '报名、变更、代码归属的办理' },
    checks: { words: '核查', note: '企业说没有这次服务' },
    stations: { words: '积分', note: '各站得分和台账' },
    lists: { words: '名单', note: '培育成功名单，分批公布' },
    notices: { words: '通知', note: '写、批准、看送达' },
    events: { words: '活动', note: '直播讲政策、大讲堂，写、发布、看到场' },
    codes: { words: '代码', note: '信用代码、名称和梯度的核对' },
    ratingTexts: { words: '评价', note: '内容检查拿不准的文字' },
    appeals: { words: '申诉', note: '企业说没来的记录不该算' },
    grants: { words: '授权', note: '邀请、批准、撤销' },
    tables: { words: '积分表', note: '用着哪一版，导入新的一版' },
    settings: { words: '设置', note: '期限、日子和读法' },
    tasks: { words: '后台', note: '通知、提醒、目录的运行情况' },
  },
  account: {
    roles: '我的身份',
    invite: '有邀请码',
    desktopConfirm: '登录电脑',
    signIn: { computer: '用手机扫码登录', phone: '登录' },
    session: '这台设备的登录',
  },
  approvers: {
    open: '用部署口令开通',
    few: (count: number, needed: number, until: string | null) =>
      count === 0
        ? '现在没有能批准的市级人员。请运营单位用部署口令开通。'
        : `现在能批准的市级人员只有 ${count} 位${until ? `，到 ${until}` : ''}，至少要 ${needed} 位。少一位，新来的区、市经办人就没人批准。请邀请一位；自己办不了的，请运营单位用部署口令开通。`,
    soon: (needed: number, from: string) =>
      `到 ${from}，能批准的市级人员就不足 ${needed} 位了。请在这之前邀请一位，由另一位批准。`,
  },
  role: {
    'enterprise-member': '企业成员',
    'enterprise-manager': '企业管理员',
    'carrier-staff': '服务站工作人员',
    'carrier-manager': '服务站站长',
    'district-officer': '区级经办人',
    'city-reviewer': '市级审核员',
    'city-admin': '市级管理员',
  } satisfies Record<RoleName, string>,
  scope: (label: string) => label || '全市',
  notYours: '这一步不归你办',
  notYoursText: '要办的话，请市级管理员给你开通。开通以后在“我的”里能看到。',
  toMe: '回我的',
}
