import { titles } from '@/copy/titles'
import { ForEnterprise } from '@/features/enterprise/for-enterprise'
import { useParams } from '@/platform/use-params'
import { Screen } from '@/ui/screen'
import { Edit } from './edit'

/** What an enterprise says about itself, put right by its manager (I1, G2). */
export default function EnterpriseEditPage() {
  const { enterpriseId } = useParams('enterpriseEdit')
  return (
    <Screen title={titles.enterpriseEdit}>
      <ForEnterprise what={titles.enterpriseEdit} chosen>
        {(first, all) => {
          const shown = all.find(({ id }) => id === enterpriseId) ?? first
          return <Edit key={shown.id} enterprise={shown} />
        }}
      </ForEnterprise>
    </Screen>
  )
}
