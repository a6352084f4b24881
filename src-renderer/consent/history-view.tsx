import { Button, Tabs } from '@mantine/core'
import { useMemo, useState } from 'react'
import { CallsHistory } from '../calls/calls-history.tsx'
import { useSnapshot } from '../host-store.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { ExportMenu } from './export-menu.tsx'
import { Filters, noFilter, queryOf } from './filters.tsx'
import { Integrity } from './integrity.tsx'
import { Timeline } from './timeline.tsx'
import { useConsent } from './use-consent.ts'

const leads: Record<string, string> = {
  consent: 'What you allowed, when, and what became of it.',
  calls: 'Every call of a tool: who asked, and how it ended.',
}

export function HistoryView() {
  const [tab, setTab] = useState('consent')
  return (
    <main className="page" aria-label="History">
      <header className="page-head">
        <div>
          <h1>History</h1>
          <p className="quiet">{leads[tab]}</p>
        </div>
        {tab === 'consent' && <ExportMenu />}
      </header>
      <Tabs value={tab} onChange={(next) => setTab(next ?? 'consent')} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="consent">Consent</Tabs.Tab>
          <Tabs.Tab value="calls">Calls</Tabs.Tab>
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
      {records === null && failure === null && <p role="status">Reading the history …</p>}
      {records?.length === 0 && (
        <p className="quiet">
          {filter === noFilter ? 'Nothing has happened yet.' : 'No entry fits these filters.'}
        </p>
      )}
      {records !== null && <Timeline records={records} />}
      {hasMore && (
        <div className="actions actions-centre">
          <Button onClick={() => void loadMore()}>Load more</Button>
        </div>
      )}
    </>
  )
}
