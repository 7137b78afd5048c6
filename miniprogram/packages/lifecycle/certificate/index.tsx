import { asId, type CertificateCode } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf } from '@/api/query'
import { certificate as words } from '@/copy/certificate'
import { titles } from '@/copy/titles'
import { Missing } from '@/features/loaded/missing'
import { useAddress } from '@/platform/address'
import { refusedWith } from '@/platform/envelope'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { Ask } from './ask'
import { Mine } from './mine'
import { Shown } from './shown'

/** 证牌查询 (E9): asked of the service each time; for everybody, without signing in. */
export default function CertificatePage() {
  const params = useParams('certificate')
  const [code, setCode] = useState(params.code ?? null)
  useAddress(there('certificate', code === null ? {} : { code }))
  return (
    <Screen title={titles.certificate}>
      {code === null ? (
        <>
          <Ask onCode={setCode} />
          <Mine onCode={setCode} />
        </>
      ) : (
        <One key={code} code={asId<CertificateCode>(code)} onAgain={() => setCode(null)} />
      )}
    </Screen>
  )
}

function One({ code, onAgain }: { code: CertificateCode; onAgain: () => void }) {
  const query = useQuery({ ...queryOf('certificate.get', { code }), staleTime: 0, gcTime: 0 })
  if (query.data) return <Shown certificate={query.data} onAgain={onAgain} />
  if (refusedWith(query.error, 'NOT_FOUND') || refusedWith(query.error, 'BAD_INPUT'))
    return (
      <>
        <Empty
          icon="search"
          title={words.none.title}
          text={words.none.text}
          exit={{ words: words.none.again, onPress: onAgain }}
        />
        <Section>{words.none.you(code)}</Section>
      </>
    )
  return <Missing query={query} rows={4} />
}
