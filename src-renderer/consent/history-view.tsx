import { Button, Tabs } from '@mantine/core'
import { useMemo, useState } from 'react'
import { CallsHistory } from '../calls/calls-history.tsx'
import { useSnapshot } from '../host-store.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { say } from '../words/say.tsx'
import { ExportMenu } from './export-menu.tsx'
import { Filters, noFilter, queryOf } from './filters.tsx'
import { Integrity } from './integrity.tsx'
import { Timeline } from './timeline.tsx'
import { useConsent } from './use-consent.ts'

type Tab = 'consent' | 'calls'

export function HistoryView() {
  const [tab, setTab] = useState<Tab>('consent')
  return (
    <main className="page" aria-label={say('consent.title')}>
      <header className="page-head">
        <div>
          <h1>{say('consent.title')}</h1>
          <p className="quiet">{say(`consent.lead.${tab}`)}</p>
        </div>
        {tab === 'consent' && <ExportMenu />}
      </header>
      <Tabs
        value={tab}
        onChange={(next) => setTab(next === 'calls' ? 'calls' : 'consent')}
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="consent">{say('consent.tab.consent')}</Tabs.Tab>
          <Tabs.Tab value="calls">{say('consent.tab.calls')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="consent" className="history-panel">
          <ConsentHistory />
        </Tabs.Panel>
        <Tabs.Panel value="calls" className="history-panel">
          <CallsHistory />
        </Tabs.Panel>
      </Tabs>
    </main>
  )
}

function ConsentHistory() {
  const ledger = useSnapshot((now) => now.ledger)
  const [filter, setFilter] = useState(noFilter)
  // The span is counted from when it was chosen; a query that changes each second loads forever.
  const query = useMemo(() => queryOf(filter, Date.now()), [filter])
  const { records, failure, hasMore, loadMore } = useConsent(query, ledger.records)
  return (
    <>
      <Integrity />
      <Filters filter={filter} change={setFilter} />
      {failure !== null && <FailureNote failure={failure} />}
      {records === null && failure === null && <Waiting>{say('consent.reading')}</Waiting>}
      {records?.length === 0 && (
        <p className="quiet">
          {say(filter === noFilter ? 'consent.nothing' : 'consent.none-fits')}
        </p>
      )}
      {records !== null && <Timeline records={records} below="h1" />}
      {hasMore && (
        <div className="actions actions-centre">
          <Button onClick={() => void loadMore()}>{say('consent.more')}</Button>
        </div>
      )}
    </>
  )
}
