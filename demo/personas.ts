import type { Role, RoleName } from '@shared/access/roles'

/** The people of the fictional town. A session's token is the persona's id; `openid` is what WeChat would report. */
export interface Persona {
  id: string
  openid: string
  /** who this is, for the persona switch and for lists of people */
  label: string
  /** scopes are ids of `carriers` and `enterprises`, codes of districts, or `'city'` */
  roles: readonly Role[]
}

const persona = (id: string, label: string, ...roles: [RoleName, string][]): Persona => ({
  id,
  openid: `demo-${id}`,
  label,
  roles: roles.map(([role, scope]) => ({ role, scope })),
})

export const personas: Persona[] = [
  persona('visitor', '路过的人'),
  persona('enterprise-a', '王女士，禾木精工', ['enterprise-manager', 'enterprise-a']),
  persona('enterprise-b', '赵先生，澜微传感', ['enterprise-manager', 'enterprise-b']),
  persona('staff-a', '林老师，青禾路服务站', ['carrier-staff', 'station-a']),
  persona('manager-a', '周站长，青禾路服务站', ['carrier-manager', 'station-a']),
  persona('staff-b', '何老师，星渡街服务站', ['carrier-staff', 'station-b']),
  persona('manager-b', '许站长，星渡街服务站', ['carrier-manager', 'station-b']),
  persona('district-haidian', '海淀区经办人', ['district-officer', 'haidian']),
  persona('district-chaoyang', '朝阳区经办人', ['district-officer', 'chaoyang']),
  persona('city-1', '市级审核员甲', ['city-reviewer', 'city']),
  persona('city-2', '市级审核员乙', ['city-reviewer', 'city']),
  persona('city-admin', '市级管理员', ['city-admin', 'city']),
]

/** The same roles, one row each. */
export const personaRoles: { persona: string; role: Role }[] = personas.flatMap(({ id, roles }) =>
  roles.map((role) => ({ persona: id, role })),
)
