import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconPhotoDown } from '@tabler/icons-react'
import { useMemo } from 'react'
import { abilityOrder, serverAbilities, type Certainty } from '../../src-languages/abilities.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { openServer } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { RowGap, useLongList, type Place } from '../shell/long-list.tsx'
import { memoRow } from '../shell/memo-row.ts'
import { useCommand } from '../use-command.ts'
import { say, sayElements } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { inDigits } from '../words/times.ts'

/** Servers against abilities: who may do what, at a glance. */
export function GrantMatrix({ servers }: { servers: ServerView[] }) {
  const abilities = useMemo(() => servers.map(serverAbilities), [servers])
  const { busy, failure, run } = useCommand()
  const serverIds = servers.map(({ id }) => id)
  const rows = useLongList({ keys: serverIds, rowHeight: 29, table: true })
  return (
    <>
      <div className="matrix-frame">
        <table
          className="matrix"
          aria-label={say('grants.matrix.label')}
          data-long={rows.isLong}
          aria-rowcount={rows.isLong ? servers.length + 1 : undefined}
        >
          <thead>
            <tr>
              <th scope="col">{say('grants.matrix.server')}</th>
              {abilityOrder.map((ability) => (
                <th key={ability} scope="col">
                  {say(`grants.matrix.${ability}`)}
                  <span className="small quiet">
                    {inDigits(abilities.filter((one) => one[ability] !== undefined).length)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={rows.ref}>
            {rows.parts.map((part) => {
              if (part.kind === 'gap') {
                const columns = abilityOrder.length + 1
                return <RowGap key={part.key} height={part.height} columns={columns} />
              }
              const server = servers[part.index]
              if (server === undefined) return null
              return <MatrixRow key={server.id} server={server} place={rows.place(part.index)} />
            })}
          </tbody>
        </table>
      </div>
      <div className="matrix-foot">
        <p className="small quiet">
          {sayElements('grants.matrix.legend', {
            certain: <Mark certainty="certain" />,
            guessed: <Mark certainty="guessed" />,
            unknown: <Mark certainty="unknown" />,
          })}
        </p>
        <Button
          size="xs"
          leftSection={<IconPhotoDown size={16} aria-hidden />}
          disabled={servers.length === 0}
          loading={busy}
          onClick={() => void run(() => host().saveOverviewPicture({ serverIds }))}
        >
          {say('grants.matrix.save')}
        </Button>
      </div>
      {failure !== null && <FailureNote failure={failure} />}
    </>
  )
}

const MatrixRow = memoRow(function MatrixRow({ server, place }: MatrixRowProps) {
  const abilities = serverAbilities(server)
  return (
    <tr {...place}>
      <th scope="row">
        <UnstyledButton className="matrix-who" onClick={() => openServer(server.id)}>
          <span className="ellipsis">
            <ForeignName text={server.name} />
          </span>
          <span className="mono small quiet ellipsis">
            <ForeignName text={server.account ?? server.origin} longest={80} />
          </span>
        </UnstyledButton>
      </th>
      {abilityOrder.map((ability) => (
        <td key={ability}>
          <Mark certainty={abilities[ability]} />
        </td>
      ))}
    </tr>
  )
})

interface MatrixRowProps {
  server: ServerView
  place: Place
}

function Mark({ certainty }: { certainty: Certainty | undefined }) {
  if (certainty === undefined) return <VisuallyHidden>{say('grants.matrix.no')}</VisuallyHidden>
  return (
    <span className="mark" data-certainty={certainty}>
      <VisuallyHidden>{say(`grants.matrix.${certainty}`)}</VisuallyHidden>
    </span>
  )
}
