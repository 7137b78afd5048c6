import { internalComponents } from '@tarojs/shared'
import { lean } from './lean-components'

lean(internalComponents)
