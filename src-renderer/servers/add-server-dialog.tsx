import { Modal, Tabs } from '@mantine/core'
import { useState } from 'react'
import type { WellKnownServer } from '../../src-preload/contract/imports.ts'
import { ImportServers } from '../import/import-servers.tsx'
import { addBy, askForServer, useNavigation, type AddWay } from '../navigation.ts'
import { say } from '../words/say.tsx'
import { AddLocalForm } from './add-local-form.tsx'
import { AddRemoteForm } from './add-remote-form.tsx'
import { DemoList } from './demo-list.tsx'
import { AuthorizesNote, WellKnownServers } from './well-known.tsx'

export function AddServerDialog() {
  const opened = useNavigation((state) => state.addingServer)
  const way = useNavigation((state) => state.addBy)
  return (
    <Modal
      opened={opened}
      onClose={() => askForServer(false)}
      title={say('servers.adding.title')}
      size={600}
      closeButtonProps={{ 'aria-label': say('servers.close') }}
    >
      <Ways way={way} />
    </Modal>
  )
}

function Ways({ way }: { way: AddWay }) {
  const [chosen, setChosen] = useState<WellKnownServer | null>(null)
  const choose = (server: WellKnownServer) => {
    setChosen(server)
    addBy('address')
  }
  return (
    <Tabs value={way} keepMounted={false} onChange={(next) => addBy((next ?? 'address') as AddWay)}>
      <Tabs.List>
        <Tabs.Tab value="address">{say('servers.adding.address')}</Tabs.Tab>
        <Tabs.Tab value="well-known">{say('servers.adding.well-known')}</Tabs.Tab>
        <Tabs.Tab value="local">{say('servers.adding.local')}</Tabs.Tab>
        <Tabs.Tab value="import">{say('servers.adding.import')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="address">
        {chosen !== null && <AuthorizesNote server={chosen} />}
        <AddRemoteForm key={chosen?.url} given={chosen} />
        <DemoList />
      </Tabs.Panel>
      <Tabs.Panel value="well-known">
        <WellKnownServers choose={choose} />
      </Tabs.Panel>
      <Tabs.Panel value="local">
        <AddLocalForm />
      </Tabs.Panel>
      <Tabs.Panel value="import">
        <ImportServers />
      </Tabs.Panel>
    </Tabs>
  )
}
