import { realpathSync } from 'node:fs'
import { cachedFunctions } from '../../dev/cached-functions'

/** Bundles the functions of the checkout that this file lies in, and says where they are. */
console.log(realpathSync(await cachedFunctions()))
