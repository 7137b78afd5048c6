/** What is changed, and the tests that are to notice. Two tests of the law are left out: they read its files. */
export const folders = {
  calendar: { mutate: ['shared/calendar/**/*.ts'], tests: ['test/shared/calendar/**/*.test.ts'] },
  points: { mutate: ['shared/points/**/*.ts'], tests: ['test/shared/points/**/*.test.ts'] },
  lifecycle: { mutate: ['shared/lifecycle/**/*.ts'], tests: ['test/shared/lifecycle/**/*.test.ts'] },
  law: { mutate: ['shared/law/**/*.ts'], tests: ['test/shared/law/**/!(mutation|contents).test.ts'] },
} as const

export type Folder = keyof typeof folders
export const isFolder = (name: unknown): name is Folder => typeof name === 'string' && Object.hasOwn(folders, name)
