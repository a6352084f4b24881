import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { ServerView, ToolView } from '../../src-preload/contract/snapshot.ts'
import { Fold } from '../shell/fold.tsx'
import { ForeignName, ForeignText } from '../words/server-text.tsx'
import { visibleLine } from '../words/visible-text.ts'
import { ToolForm } from './tool-form.tsx'

export function ToolsSection({ server }: { server: ServerView }) {
  const [sought, setSought] = useState('')
  const word = sought.trim().toLowerCase()
  const found = server.tools.filter((t) =>
    `${t.name} ${t.title ?? ''}`.toLowerCase().includes(word),
  )
  return (
    <section className="section" aria-labelledby="tools-title">
      <h2 id="tools-title">
        Tools <span className="count">{server.tools.length}</span>
      </h2>
      {server.tools.length === 0 && <p className="quiet">This server offers no tools.</p>}
      {server.tools.length > 12 && (
        <TextInput
          aria-label="Find a tool"
          placeholder="Find a tool"
          leftSection={<IconSearch size={16} />}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <div className="folds">
        {found.map((tool) => (
          <Tool key={tool.name} server={server} tool={tool} />
        ))}
      </div>
    </section>
  )
}

function Tool({ server, tool }: { server: ServerView; tool: ToolView }) {
  return (
    <Fold
      label={`Tool ${visibleLine(tool.name)}`}
      className="tool"
      summary={
        <>
          <span className="tool-name mono">
            <ForeignName text={tool.name} />
          </span>
          <Hints tool={tool} />
          <span className="tool-line quiet ellipsis">
            <ForeignName text={tool.title ?? tool.description} longest={160} />
          </span>
        </>
      }
    >
      {() => (
        <>
          <p className="tool-description">
            {tool.description === '' ? (
              <span className="quiet">The server gives no description.</span>
            ) : (
              <ForeignText text={tool.description} />
            )}
          </p>
          <ToolForm server={server} tool={tool} />
        </>
      )}
    </Fold>
  )
}

/** The server's own word about a tool; said as such, because nothing proves it. */
function Hints({ tool }: { tool: ToolView }) {
  if (tool.destructive === true) {
    return (
      <span className="tag tag-oxide" title="The server says that it can destroy data">
        Can destroy
      </span>
    )
  }
  if (tool.readOnly === true) {
    return (
      <span className="tag" title="The server says that it changes nothing">
        Only reads
      </span>
    )
  }
  return null
}
