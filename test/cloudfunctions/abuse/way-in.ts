import { key } from '../../world'
import { anyone, city, enterpriseA, haidian, managerA, only, paged, persons, SOUGHT, seeking, type Table } from './row'

const request = () => ({ requestId: key() })

export const auth: Table['auth'] = {
  enter: {
    input: async () => ({}),
    who: persons(),
    writesNothing: 'a desktop’s person is there already; that WeChat’s is added is shown in way-in.test.ts',
  },
  startDesktop: { input: async () => ({}), who: anyone },
  confirmDesktop: {
    input: async (scene) => ({ ticket: (await scene.signIn()).ticket, ...request() }),
    who: persons(),
    foreign: async (scene) => [{ ticket: (await scene.signIn(scene.stranger())).ticket }],
  },
  claimDesktop: {
    input: (scene) => scene.signIn(scene.stranger()),
    who: anyone,
    foreign: async (scene) => [
      { ticket: (await scene.signIn(scene.stranger())).ticket },
      { secret: (await scene.signIn(scene.stranger())).secret },
      await scene.signIn(),
    ],
  },
  signOut: { input: async () => request(), who: persons(), ownSession: true },
  abilities: { input: async () => ({}), who: persons() },
}

export const access: Table['access'] = {
  begun: { input: async () => ({}), who: persons() },
  bootstrap: {
    input: async () => ({ secret: 'a secret of the right length', ...request() }),
    who: persons({}, 'CODE_INVALID'),
  },
  invite: {
    input: async () => ({ role: 'carrier-staff', scope: 'station-a', displayName: '新来的', ...request() }),
    who: only({ 'manager-a': 'OK', 'manager-b': 'FORBIDDEN', 'city-admin': 'FORBIDDEN' }),
    foreign: async (scene) => [
      { scope: 'station-b' },
      { role: 'district-officer', scope: 'haidian' },
      { role: 'city-admin', scope: 'city' },
      { role: 'city-reviewer', scope: 'city' },
      { role: 'enterprise-member', scope: scene.a },
      { role: 'carrier-manager', scope: 'station-b' },
    ],
  },
  accept: {
    input: async (scene) => ({ code: await scene.invite('station-c'), ...request() }),
    who: persons(),
    foreign: async (scene) => [
      { code: await scene.invite('station-c', { acceptedById: scene.stranger() }) },
      { code: await scene.invite('station-c', { expiresAt: scene.now - 1 }) },
    ],
  },
  approve: {
    input: async (scene) => ({
      grantId: await scene.grant('district-officer', 'haidian', { activeFrom: null }),
      ...request(),
    }),
    who: only(city),
    foreign: async (scene) => [
      { grantId: await scene.grant('carrier-staff', 'station-a') },
      { grantId: await scene.grant('city-reviewer', 'city', { activeFrom: null, revokedAt: scene.now }) },
      {
        grantId: await scene.grant('city-reviewer', 'city', { activeFrom: null, invitedById: scene.person('city-1') }),
      },
    ],
  },
  list: {
    ...paged,
    input: async () => ({ scope: 'station-a', state: 'waiting', sought: '海淀', limit: 5 }),
    who: only({ ...city, ...managerA, 'enterprise-a': 'NOT_FOUND', 'enterprise-b': 'NOT_FOUND' }),
    foreign: async (scene) => [
      { scope: 'station-b' },
      { scope: scene.a },
      { scope: 'haidian' },
      { scope: 'city' },
      { scope: undefined },
    ],
  },
  recuse: {
    input: async (scene) => ({
      grantId: await scene.grant('district-officer', 'haidian', { activeFrom: null }),
      ...request(),
    }),
    who: only(city),
    foreign: async () => [{ grantId: 'g_nothing' }],
  },
  approvers: { input: async () => ({}), who: only(city) },
  revoke: {
    input: async (scene) => ({
      grantId: await scene.grant('carrier-staff', 'station-a'),
      confirmLast: true,
      ...request(),
    }),
    // whoever has signed in may leave: what they do not hold and do not answer for is not there for them
    who: persons({ ...managerA, 'city-admin': 'OK' }, 'NOT_FOUND'),
    foreign: async (scene) => [
      { grantId: await scene.grant('carrier-staff', 'station-b') },
      { grantId: await scene.grant('enterprise-member', scene.a) },
      { grantId: await scene.grant('city-admin', 'city') },
      { grantId: await scene.grant('carrier-staff', 'station-a', { revokedAt: scene.now }) },
    ],
  },
}

export const enterprise: Table['enterprise'] = {
  waiting: {
    input: async (scene) => ({ enterpriseId: scene.a }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ enterpriseId: scene.b }],
  },
  register: {
    input: async (scene) => ({
      creditCode: scene.creditCode(),
      name: '新来的有限公司（示例）',
      district: 'haidian',
      industry: 'it',
      tier: 'none',
      size: 'micro',
      confirmUnusual: false,
      phone: '010-0000-0000',
      ...request(),
    }),
    who: persons(),
    foreign: async () => [{ creditCode: '91990000MA00DEM14N' }, { creditCode: '91990000MA00DEM14O' }],
  },
  update: {
    input: async (scene) => ({
      enterpriseId: scene.a,
      name: '禾木精工有限公司（示例）',
      district: 'haidian',
      industry: 'robotics',
      tier: 'specialised',
      size: 'small',
      ...request(),
    }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ enterpriseId: scene.b }],
  },
  join: {
    input: async () => ({ creditCode: '91990000MA00DEM14N', displayName: '小李', ...request() }),
    who: persons(),
  },
  joinRequests: {
    ...paged,
    input: async (scene) => ({ enterpriseId: scene.a, limit: 5 }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ enterpriseId: scene.b }],
  },
  approveJoin: {
    input: async (scene) => ({ joinRequestId: await scene.joinRequest(), accept: true, ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { joinRequestId: await scene.joinRequest({ enterpriseId: scene.b }) },
      { joinRequestId: await scene.joinRequest({ decidedAt: scene.now }) },
    ],
  },
  mine: { input: async () => ({}), who: persons() },
  unusualCodes: {
    ...paged,
    input: async (scene) => ({ ...(await seeking(scene)), limit: 5 }),
    who: only({ ...city, ...haidian }),
  },
  doubtfulNames: {
    ...paged,
    input: async (scene) => {
      await scene.doubtfulName()
      return { ...(await seeking(scene)), limit: 5 }
    },
    who: only({ ...city, ...haidian }),
  },
  codePhone: {
    input: async (scene) => ({ enterpriseId: await scene.unusualEnterprise({ codePhone: '010-0000' }), ...request() }),
    who: only(haidian),
    foreign: async (scene) => [
      { enterpriseId: await scene.unusualEnterprise({ district: 'chaoyang' }) },
      { enterpriseId: await scene.unusualEnterprise({ codeUnusual: false }) },
    ],
  },
  recuseCode: {
    input: async (scene) => ({ enterpriseId: await scene.unusualEnterprise(), ...request() }),
    who: only({ ...city, ...haidian }),
    foreign: async (scene) => [{ enterpriseId: await scene.unusualEnterprise({ district: 'chaoyang' }) }],
  },
  contestCode: {
    // who registered it is tied to it
    input: async (scene) => ({
      enterpriseId: await scene.unusualEnterprise({ registeredById: scene.person('district-haidian') }),
      ...request(),
    }),
    who: only({
      ...{ 'city-1': 'WRONG_STATE', 'city-2': 'WRONG_STATE', 'city-admin': 'WRONG_STATE' },
      ...haidian,
    }),
    foreign: async (scene) => [
      { enterpriseId: await scene.unusualEnterprise() },
      { enterpriseId: await scene.unusualEnterprise({ district: 'chaoyang' }) },
    ],
  },
  confirmName: {
    input: async (scene) => ({ enterpriseId: await scene.doubtfulName(), ...request() }),
    who: only({ ...city, ...haidian }),
    foreign: async (scene) => [
      { enterpriseId: await scene.doubtfulName({ district: 'chaoyang' }) },
      { enterpriseId: await scene.doubtfulName({ doubtful: false }) },
      { enterpriseId: scene.a },
    ],
  },
  grades: {
    ...paged,
    input: async (scene) => {
      await scene.askedGrade()
      return { ...(await seeking(scene)), limit: 5 }
    },
    who: only({ ...city, ...haidian }),
  },
  confirmGrade: {
    input: async (scene) => ({
      ...{ enterpriseId: await scene.askedGrade(), tier: 'specialised' as const, found: true },
      ...request(),
    }),
    who: only({ ...city, ...haidian }),
    foreign: async (scene) => [
      { enterpriseId: await scene.askedGrade({ district: 'chaoyang' }) },
      { enterpriseId: await scene.askedGrade({ tier: 'champion' }) },
      { enterpriseId: await scene.askedGrade({ gradeAskedAt: null }) },
    ],
  },
  confirmCode: {
    input: async (scene) => ({ enterpriseId: await scene.unusualEnterprise(), ...request() }),
    who: only({ ...city, ...haidian }),
    foreign: async (scene) => [
      { enterpriseId: await scene.unusualEnterprise({ district: 'chaoyang' }) },
      { enterpriseId: scene.a },
    ],
  },
  unmanaged: {
    ...paged,
    input: async () => ({ district: 'haidian', sought: SOUGHT, limit: 5 }),
    who: only({ ...city, ...haidian }),
  },
}
