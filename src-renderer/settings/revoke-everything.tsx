import { RevokeAll } from '../grants/revoke-all.tsx'
import { say } from '../words/say.tsx'

export function RevokeEverything() {
  return (
    <section className="section" aria-labelledby="revoke-title">
      <h2 id="revoke-title">{say('settings.revoke.title')}</h2>
      <RevokeAll />
    </section>
  )
}
