import { type Asked, narrowed, rings } from '@shared/directory/asked'
import { modeIds } from '@shared/directory/carrier'
import { categories, categoryIds } from '@shared/directory/categories'
import { cleared } from '@shared/directory/conditions'
import { districtCodes, districts } from '@shared/directory/districts'
import { type Filters, openings } from '@shared/directory/filter'
import { kindIds, kinds } from '@shared/directory/kinds'
import { find as words } from '@/copy/find'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { FilterRow, StepRow } from './filter-row'
import { ask } from './question'

interface FilterSheetProps {
  asked: Asked
  count: number
  /** there is a place for the rings */
  placed: boolean
  onClose: () => void
}

/** All filters; the button says what they leave. */
export function FilterSheet({ asked, count, placed, onClose }: FilterSheetProps) {
  const { filters } = asked
  const narrow = (change: Filters) => ask(narrowed(asked, change))
  const foot = (
    <>
      <Button kind="quiet" onPress={() => ask(cleared(asked))}>
        {words.clear}
      </Button>
      <Button wide onPress={onClose}>
        {words.show(count)}
      </Button>
    </>
  )
  return (
    <Sheet title={words.filters} onClose={onClose} foot={foot}>
      {placed && (
        <StepRow
          title={words.rows.near}
          steps={rings}
          label={(ring) => words.near(String(ring))}
          on={asked.near}
          onChange={(near) => ask({ ...asked, near })}
        />
      )}
      <StepRow
        title={words.rows.open}
        steps={openings}
        label={(open) => words.open[open]}
        on={filters.open ?? null}
        onChange={(open) => narrow({ open: open ?? undefined })}
      />
      <FilterRow
        title={words.rows.kinds}
        ids={kindIds}
        label={(id) => kinds[id].label}
        on={filters.kinds}
        onChange={(kinds) => narrow({ kinds })}
      />
      <FilterRow
        title={words.rows.categories}
        ids={categoryIds}
        label={(id) => categories[id].label}
        on={filters.categories}
        onChange={(categories) => narrow({ categories })}
      />
      <FilterRow
        title={words.rows.modes}
        ids={modeIds}
        label={(id) => words.modes[id]}
        on={filters.modes}
        onChange={(modes) => narrow({ modes })}
      />
      <FilterRow
        title={words.rows.districts}
        ids={districtCodes}
        label={(id) => districts[id].name}
        on={filters.districts}
        onChange={(districts) => narrow({ districts })}
      />
    </Sheet>
  )
}
