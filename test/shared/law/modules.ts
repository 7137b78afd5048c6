import * as basis from '@shared/law/basis'
import * as basisLine from '@shared/law/basis-line'
import * as index from '@shared/law/index'
import * as instruments from '@shared/law/instruments'
import * as library from '@shared/law/library'
import * as libraryStatus from '@shared/law/library-status'
import * as repeals from '@shared/law/repeals'
import * as starts from '@shared/law/starts'
import * as timeline from '@shared/law/timeline'

/** What the checks look at: the modules as written, or a mutated copy of them. */
export const law = { basis, basisLine, index, instruments, library, libraryStatus, repeals, starts, timeline }
export type Law = typeof law
