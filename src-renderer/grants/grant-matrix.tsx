import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconPhotoDown } from '@tabler/icons-react'
import type { Ability, ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { openServer } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { abilityOrder, type Certainty } from '../words/grant-words.ts'
import { ForeignName } from '../words/server-text.tsx'
import { serverAbilities } from './overview-choice.ts'

const heads: Record<Ability, string> = {
  read: 'Read',
  change: 'Change',
  delete: 'Delete',
  send: 'Send',
  admin: 'Administer',
  stays: 'Stays while away',
}

/** Servers against abilities: who may do what, at a glance. */
export function GrantMatrix({ servers }: { servers: ServerView[] }) {
  const rows = servers.map((server) => ({ server, abilities: serverAbilities(server) }))
  const { busy, failure, run } = useCommand()
  const serverIds = servers.map(({ id }) => id)
  return (
    <>
      <div className="matrix-frame">
        <table className="matrix" aria-label="Who may do what">
          <thead>
            <tr>
              <th scope="col">Server</th>
              {abilityOrder.map((ability) => (
                <th key={ability} scope="col">
                  {heads[ability]}
                  <span className="small quiet">
                    {rows.filter(({ abilities }) => abilities[ability] !== undefined).length}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ server, abilities }) => (
              <tr key={server.id}>
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
            ))}
          </tbody>
        </table>
      </div>
      <div className="matrix-foot">
        <p className="small quiet">
          <Mark certainty="certain" /> certain <Mark certainty="guessed" /> guessed from the scope’s
          name
        </p>
        <Button
          size="xs"
          leftSection={<IconPhotoDown size={16} aria-hidden />}
          disabled={servers.length === 0}
          loading={busy}
          onClick={() => void run(() => host().saveOverviewPicture({ serverIds }))}
        >
          Save as a picture
        </Button>
      </div>
      {failure !== null && <FailureNote failure={failure} />}
    </>
  )
}

function Mark({ certainty }: { certainty: Certainty | undefined }) {
  if (certainty === undefined) return <VisuallyHidden>No</VisuallyHidden>
  return (
    <span className="mark" data-certainty={certainty}>
      <VisuallyHidden>{certainty === 'certain' ? 'Yes' : 'Perhaps'}</VisuallyHidden>
    </span>
  )
}
