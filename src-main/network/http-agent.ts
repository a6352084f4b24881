// The whole package brings a fetch, caches and web sockets along: 25 ms of every start for nothing. These are the two
// parts of it that speak HTTP; the package itself joins them in the same way.
import request from 'undici/lib/api/api-request.js'
import Agent from 'undici/lib/dispatcher/agent.js'

Object.assign(Agent.prototype, { request })

export { Agent }
