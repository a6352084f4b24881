import type { VendorGlossary } from '../vendor-glossary.ts'

export const intuit: VendorGlossary = {
  vendor: 'Intuit QuickBooks',
  hosts: ['intuit.com'],
  source: 'https://developer.intuit.com/app/developer/qbo/docs/learn/scopes',
  dated: '2026-08-21',
  scopes: [
    {
      scope: 'com.intuit.quickbooks.accounting',
      does: ['read-change-delete', 'accounting-records'],
      warning: 'money',
    },
    {
      scope: 'com.intuit.quickbooks.payment',
      does: ['change', 'payments-and-refunds'],
      also: ['read'],
      warning: 'money',
    },
    { scope: 'payroll.compensation.read', does: ['read', 'pay-of-employees'] },
    { scope: 'project-management.project', does: ['read-change', 'projects'] },
  ],
}
