import { TextInput } from '@mantine/core'
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { ServerView, ToolView } from '../../src-preload/contract/snapshot.ts'
import { Fold } from '../shell/fold.tsx'
import { ListGap, useLongList, type Place } from '../shell/long-list.tsx'
import { memoRow } from '../shell/memo-row.ts'
import { say } from '../words/say.tsx'
import { ForeignName, ForeignText } from '../words/server-text.tsx'
import { inDigits } from '../words/times.ts'
import { longestDescription, longestName } from '../words/visible-text.ts'
import { RuleControl } from './rule-control.tsx'
import { ToolDefaults } from './tool-defaults.tsx'
import { ToolForm } from './tool-form.tsx'
import { ToolPermission } from './tool-permission.tsx'
import { ToolTags } from './tool-tags.tsx'

export function ToolsSection({ server }: { server: ServerView }) {
  const [sought, setSought] = useState('')
  const word = sought.trim().toLowerCase()
  const { tools } = server
  const found = useMemo(
    () =>
      tools
        .filter((t) => `${t.name} ${t.title ?? ''}`.toLowerCase().includes(word))
        .toSorted(byNeed),
    [tools, word],
  )
  const rows = useLongList({ keys: found.map(({ name }) => name), rowHeight: 41 })
  const suspended = server.tools.filter(({ permission }) => permission.pin === 'changed').length
  return (
    <section className="section" aria-labelledby="tools-title">
      <h2 id="tools-title">
        {say('tools.title')} <span className="count">{inDigits(server.tools.length)}</span>
      </h2>
      {server.tools.length === 0 && <p className="quiet">{say('tools.none')}</p>}
      {server.tools.length > 12 && (
        <TextInput
          aria-label={say('tools.find')}
          placeholder={say('tools.find')}
          leftSection={<IconSearch size={16} />}
          value={sought}
          data-search
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      {suspended > 0 && (
        <p className="warning" role="status">
          <IconAlertTriangle size={16} aria-hidden /> {say('tools.suspended', { count: suspended })}
        </p>
      )}
      <div
        className="folds"
        role={found.length > 0 ? 'list' : undefined}
        aria-labelledby={found.length > 0 ? 'tools-title' : undefined}
        ref={rows.ref}
      >
        {rows.parts.map((part) => {
          if (part.kind === 'gap') return <ListGap key={part.key} height={part.height} />
          const tool = found[part.index]
          if (tool === undefined) return null
          const place = rows.place(part.index)
          return <Tool key={tool.name} server={server} tool={tool} place={place} />
        })}
      </div>
      {server.tools.length > 0 && <ToolDefaults server={server} />}
    </section>
  )
}

/** What waits for a look stands first; the rest stays in the server’s order. */
function byNeed(one: ToolView, other: ToolView): number {
  const need = ({ permission: { pin } }: ToolView) => ['changed', 'new', 'known'].indexOf(pin)
  return need(one) - need(other)
}

interface ToolProps {
  server: ServerView
  tool: ToolView
  place: Place
}

const Tool = memoRow(function Tool({ server, tool, place }: ToolProps) {
  return (
    <Fold
      place={place}
      label={say('tools.tool')}
      className="tool"
      summary={
        <>
          <span className="tool-name mono">
            <ForeignName text={tool.name} />
          </span>
          <ToolTags tool={tool} />
          <span className="tool-line quiet ellipsis">
            <ForeignName text={tool.title ?? tool.description} longest={160} />
          </span>
        </>
      }
      aside={<RuleControl server={server} tool={tool} />}
    >
      {() => <ToolBody server={server} tool={tool} />}
    </Fold>
  )
})

function ToolBody({ server, tool }: { server: ServerView; tool: ToolView }) {
  const { rule } = tool.permission
  return (
    <>
      {tool.name.length > longestName && (
        <p className="mono wrap">
          <ForeignName text={tool.name} longest={longestDescription} />
        </p>
      )}
      <p className="tool-description">
        {tool.description === '' ? (
          <span className="quiet">{say('tools.no-description')}</span>
        ) : (
          <ForeignText text={tool.description} />
        )}
      </p>
      <ToolPermission server={server} tool={tool} />
      {(rule === 'allow' || rule === 'ask') && <ToolForm server={server} tool={tool} />}
    </>
  )
}
