import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { BundleCheck } from '../../src-preload/contract/commands.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { gap } from '../words/lists.ts'
import { say } from '../words/say.tsx'
import { exactTime } from '../words/times.ts'
import { useSaid } from '../words/use-said.ts'

type Format = 'json' | 'csv' | 'signed'

const formats: readonly Format[] = ['signed', 'json', 'csv']

function checkWords(check: BundleCheck): string {
  if (!check.ok) {
    const problem = say(`consent.check.${check.reason}`)
    if (check.atNumber === null) return problem
    return problem + gap() + say('consent.check.entry', { number: check.atNumber })
  }
  const { records: count, exportedAtMs, signer } = check
  const values = { count, time: exactTime(exportedAtMs), signer }
  return say(check.ours ? 'consent.check.ours' : 'consent.check.other', values)
}

function savedWords({
  records: count,
  signer,
}: {
  records: number
  signer: string | null
}): string {
  return signer === null
    ? say('consent.export.saved', { count })
    : say('consent.export.saved-signed', { count, signer })
}

/** Takes the history along, and checks one that was taken along. */
export function ExportMenu() {
  const { busy, failure, run } = useCommand()
  const [told, setTold] = useSaid('')
  const save = async (format: Format) => {
    const done = await run(() => host().exportLedger({ format }))
    setTold(done?.saved === true ? savedWords(done) : '')
  }
  const check = async () => {
    const found = await run(() => host().checkBundle())
    setTold(found === null ? '' : checkWords(found))
  }
  return (
    <div className="export">
      <div className="actions actions-end">
        <Button disabled={busy} onClick={() => void check()}>
          {say('consent.check')}
        </Button>
        <Menu position="bottom-end" transitionProps={{ duration: 120 }}>
          <Menu.Target>
            <Button leftSection={<IconDownload size={16} />} disabled={busy}>
              {say('consent.export')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {formats.map((format) => (
              <Menu.Item key={format} onClick={() => void save(format)}>
                {say(`consent.export.${format}`)}
                <span className="small quiet export-about">
                  {say(`consent.export.${format}.about`)}
                </span>
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
