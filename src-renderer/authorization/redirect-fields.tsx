import { NativeSelect, TextInput } from '@mantine/core'
import type { ClientRedirect } from '../../src-preload/contract/snapshot.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import { Fold } from '../shell/fold.tsx'
import type { ClientEntry, Problems } from './client-entry.ts'
import { redirectUriOf } from './client-entry.ts'

/** What has to be registered, as the choices below make it. */
export function RedirectAddress({ base, entry }: { base: string; entry: ClientEntry }) {
  const uri = redirectUriOf(base, entry)
  const any = entry.port.trim() === ''
  return (
    <div className="copy-line">
      <TextInput
        label={any ? 'Redirect address, with any port' : 'Redirect address'}
        value={uri}
        readOnly
        classNames={{ input: 'mono' }}
      />
      <CopyButton text={uri} label="Copy redirect address" />
    </div>
  )
}

const hosts: { value: ClientRedirect['host']; label: string }[] = [
  { value: '127.0.0.1', label: '127.0.0.1 (safer)' },
  { value: 'localhost', label: 'localhost' },
]

interface RedirectFieldsProps {
  entry: ClientEntry
  change: (part: Partial<ClientEntry>) => void
  problems: Problems
}

/** For providers that compare the redirect address letter for letter. */
export function RedirectFields({ entry, change, problems }: RedirectFieldsProps) {
  const wrong = problems.port !== undefined
  const chosen = entry.port !== '' || entry.host !== '127.0.0.1'
  return (
    <Fold key={String(wrong)} summary="More" opened={wrong || chosen}>
      {() => (
        <div className="form">
          <p className="quiet">
            Some providers take only <span className="mono">localhost</span>, or only one port.
            Without a port, each sign-in takes one that is free.
          </p>
          <NativeSelect
            label="Host"
            data={hosts}
            value={entry.host}
            onChange={(event) =>
              change({ host: event.currentTarget.value as ClientRedirect['host'] })
            }
          />
          <TextInput
            label="Port"
            placeholder="Any"
            inputMode="numeric"
            value={entry.port}
            maxLength={5}
            classNames={{ input: 'mono' }}
            error={problems.port}
            onChange={(event) => change({ port: event.currentTarget.value })}
          />
        </div>
      )}
    </Fold>
  )
}
