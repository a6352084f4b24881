import {
  IconArrowRight,
  IconDownload,
  IconHelp,
  IconKeyOff,
  IconLanguage,
  IconLock,
  IconLogin2,
  IconPlug,
  IconPlugOff,
  IconPlus,
  IconServer2,
  IconStethoscope,
  IconSun,
} from '@tabler/icons-react'
import { sayElements } from '../words/say.tsx'
import { ForeignName, Origin } from '../words/server-text.tsx'
import type { Entry, EntryKind } from './entries.ts'

const icons: Record<EntryKind, typeof IconPlus> = {
  go: IconArrowRight,
  add: IconPlus,
  lock: IconLock,
  look: IconSun,
  language: IconLanguage,
  save: IconDownload,
  help: IconHelp,
  open: IconServer2,
  'sign-in': IconLogin2,
  connect: IconPlug,
  disconnect: IconPlugOff,
  doctor: IconStethoscope,
  revoke: IconKeyOff,
}

interface PaletteOptionProps {
  id: string
  entry: Entry
  active: boolean
  act: () => void
  point: () => void
}

export function PaletteOption({ id, entry, active, act, point }: PaletteOptionProps) {
  const Icon = icons[entry.kind]
  const { server } = entry
  return (
    <li
      className="palette-option"
      role="option"
      id={id}
      aria-selected={active}
      data-kind={entry.kind}
      onClick={act}
      onPointerMove={point}
    >
      <Icon
        size={18}
        stroke={1.6}
        className={entry.kind === 'go' ? 'mirrors' : undefined}
        aria-hidden
      />
      <span className="palette-words">
        <span className="ellipsis">
          {/* One element, so that a name within a sentence is not taken for all there is. */}
          <span>
            {server === null
              ? entry.said
              : sayElements(server.key, { name: <ForeignName text={server.view.name} /> })}
          </span>
        </span>
        {server !== null && (
          <span className="small quiet ellipsis">
            <Origin server={server.view} className="small" />
            {server.view.account !== null && (
              <>
                {' · '}
                <ForeignName text={server.view.account} longest={80} />
              </>
            )}
          </span>
        )}
      </span>
      {entry.keys !== null && <kbd>{entry.keys}</kbd>}
    </li>
  )
}
