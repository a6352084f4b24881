import { describeScope } from '../../../src-main/permissions/glossary/describe-scope.ts'
import type { ApprovalView } from '../../../src-preload/contract/permissions.ts'
import type { ServerView } from '../../../src-preload/contract/snapshot.ts'
import { VIEWS_NOW_MS, linear, tools } from './view-servers.ts'

const approval: ApprovalView = {
  id: 'ap1',
  tool: 'update_issue',
  title: 'Update an issue',
  caller: { kind: 'chat', name: 'Desk' },
  askedAtMs: VIEWS_NOW_MS - 60_000,
  permission: {
    ...(tools[1] as (typeof tools)[number]).permission,
    pin: 'new',
    alike: [{ serverName: 'Notes', tool: 'updаte_issue', same: false }],
  },
  lines: [
    { pointer: '/id', change: 'same', before: '"ENG-1"', after: '"ENG-1"' },
    { pointer: '/title', change: 'changed', before: '"Lamp"', after: '"Lamp oil"' },
    { pointer: '/label', change: 'added', before: null, after: '"house"' },
    { pointer: '/state', change: 'removed', before: '"done"', after: null },
  ],
  comparedAtMs: VIEWS_NOW_MS - 3_600_000,
  suggested: [
    { pointer: '/id', match: { kind: 'equals', value: 'ENG-1' } },
    { pointer: '/title', match: { kind: 'starts-with', prefix: 'Lamp' } },
    { pointer: '/label', match: { kind: 'any' } },
  ],
}

/** A call waits for the person, and another one behind it. */
export const asksForCall = (): ServerView =>
  linear({ approvals: [approval, { ...approval, id: 'ap2', lines: [], suggested: [] }] })

export const asksForMore = (): ServerView =>
  linear({ permissionRequest: { tool: 'delete_issue', scopes: [describeScope('admin')] } })

export const asksQuestions = (): ServerView =>
  linear({
    questions: [
      {
        id: 'q1',
        message: 'Which team is yours?',
        url: null,
        schema: {
          type: 'object',
          properties: {
            team: { type: 'string', title: 'Team', enum: ['ENG', 'OPS'] },
            many: { type: 'integer', title: 'How many', minimum: 1 },
            mail: { type: 'boolean', title: 'By mail' },
          },
          required: ['team'],
        },
      },
      { id: 'q2', message: 'Confirm there.', url: 'https://linear.example/confirm', schema: null },
    ],
  })
