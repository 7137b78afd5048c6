import { functions } from '../cloudbaserc.json'

/** Enough of what the platform sets for a function to load, in a Node without flags; what the operator sets is a placeholder. */
export function functionEnvironment(): NodeJS.ProcessEnv {
  const names = functions.flatMap(({ envVariables }) => Object.keys(envVariables))
  return {
    ...process.env,
    NODE_OPTIONS: '',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    ...Object.fromEntries(names.map((name) => [name, 'placeholder'.repeat(3)])),
  }
}
