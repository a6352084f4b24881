import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { BundleCheck } from '../../src-preload/contract/commands.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { counted } from '../words/lists.ts'
import { exactTime } from '../words/times.ts'

type Format = 'json' | 'csv' | 'signed'

const formats: { format: Format; label: string; about: string }[] = [
  {
    format: 'signed',
    label: 'Signed',
    about: 'Another Chatelaine can check that nothing was changed',
  },
  { format: 'json', label: 'JSON', about: 'For programs' },
  { format: 'csv', label: 'CSV', about: 'For spreadsheets' },
]

const problems: Record<Extract<BundleCheck, { ok: false }>['reason'], string> = {
  unreadable: 'This file is no signed history.',
  changed: 'This history was changed after it was saved.',
  missing: 'Entries of this history were taken out or reordered.',
  signature: 'The signature of this history does not fit.',
}

function checkWords(check: BundleCheck): string {
  if (!check.ok) {
    const where = check.atNumber === null ? '' : ` Entry ${check.atNumber} does not fit.`
    return problems[check.reason] + where
  }
  const whose = check.ours
    ? 'signed by this copy of Chatelaine'
    : `signed by another copy, whose fingerprint is ${check.signer}`
  return `${counted(check.records, 'entry', 'entries')}, saved ${exactTime(check.exportedAtMs)}, all whole, ${whose}.`
}

/** Takes the history along, and checks one that was taken along. */
export function ExportMenu() {
  const { busy, failure, run } = useCommand()
  const [told, setTold] = useState('')
  const save = async (format: Format) => {
    const done = await run(() => host().exportLedger({ format }))
    setTold(done?.saved === true ? `${counted(done.records, 'entry', 'entries')} saved.` : '')
  }
  const check = async () => {
    const found = await run(() => host().checkBundle())
    setTold(found === null ? '' : checkWords(found))
  }
  return (
    <div className="export">
      <div className="actions">
        <Button disabled={busy} onClick={() => void check()}>
          Check a signed history
        </Button>
        <Menu position="bottom-end" transitionProps={{ duration: 120 }}>
          <Menu.Target>
            <Button leftSection={<IconDownload size={16} />} disabled={busy}>
              Export
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {formats.map(({ format, label, about }) => (
              <Menu.Item key={format} onClick={() => void save(format)}>
                {label}
                <span className="small quiet export-about">{about}</span>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <p className="quiet small" role="status">
        {told}
      </p>
      {failure !== null && <FailureNote failure={failure} />}
    </div>
  )
}
