import { createBrowserRouter } from 'react-router';
import { Broken, NotFound } from './Broken.tsx';
import { Layout } from './Layout.tsx';
import { Loading } from './Loading.tsx';

/** Every page, each fetched when it is first opened. */
export const router = createBrowserRouter([
  {
    Component: Layout,
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./FirstPage.tsx')).FirstPage }),
      },
      {
        path: 'accounts',
        lazy: async () => ({ Component: (await import('../access/AccountsPage.tsx')).AccountsPage }),
      },
      {
        path: 'grants',
        lazy: async () => ({ Component: (await import('../access/GrantsPage.tsx')).GrantsPage }),
      },
      {
        path: 'audit',
        lazy: async () => ({ Component: (await import('../access/AuditPage.tsx')).AuditPage }),
      },
      {
        path: 'out-of-school',
        lazy: async () => ({ Component: (await import('../reports/EntriesPage.tsx')).OutOfSchoolPage }),
      },
      {
        path: 'unaided',
        lazy: async () => ({ Component: (await import('../reports/EntriesPage.tsx')).UnaidedPage }),
      },
      {
        path: 'waiting',
        lazy: async () => ({ Component: (await import('../reports/EntriesPage.tsx')).WaitingPage }),
      },
      {
        path: 'review',
        lazy: async () => ({ Component: (await import('../reports/ReviewPage.tsx')).ReviewPage }),
      },
      {
        path: 'review/blind',
        lazy: async () => ({ Component: (await import('../reports/BlindPage.tsx')).BlindPage }),
      },
      {
        path: 'unplaced',
        lazy: async () => ({ Component: (await import('../reports/UnplacedPage.tsx')).UnplacedPage }),
      },
      {
        path: 'find',
        lazy: async () => ({ Component: (await import('../reports/FindPage.tsx')).FindPage }),
      },
      {
        path: 'persons/:personId',
        lazy: async () => ({ Component: (await import('../reports/PersonPage.tsx')).PersonPage }),
      },
      {
        path: 'imports',
        lazy: async () => ({ Component: (await import('../intake/ImportPage.tsx')).ImportPage }),
      },
      {
        path: 'imports/:batchId',
        lazy: async () => ({ Component: (await import('../intake/BatchPage.tsx')).BatchPage }),
      },
      {
        path: 'divisions',
        lazy: async () => ({ Component: (await import('../registry/DivisionsPage.tsx')).DivisionsPage }),
      },
      {
        path: 'runs',
        lazy: async () => ({ Component: (await import('../reports/RunsPage.tsx')).RunsPage }),
      },
      {
        path: 'dropout',
        lazy: async () => ({ Component: (await import('../dropout/LedgersPage.tsx')).LedgersPage }),
      },
      {
        path: 'dropout/arrivals',
        lazy: async () => ({
          Component: (await import('../dropout/door/ArrivalsPage.tsx')).ArrivalsPage,
        }),
      },
      {
        path: 'dropout/attendance',
        lazy: async () => ({ Component: (await import('../dropout/attendance/RollPage.tsx')).RollPage }),
      },
      {
        path: 'dropout/away',
        lazy: async () => ({ Component: (await import('../dropout/attendance/AwayPage.tsx')).AwayPage }),
      },
      {
        path: 'dropout/cases',
        lazy: async () => ({ Component: (await import('../dropout/CasesPage.tsx')).CasesPage }),
      },
      {
        path: 'dropout/cases/:personId',
        lazy: async () => ({ Component: (await import('../dropout/CasePage.tsx')).CasePage }),
      },
      {
        path: 'dropout/children',
        lazy: async () => ({ Component: (await import('../dropout/ChildrenPage.tsx')).ChildrenPage }),
      },
      {
        path: 'pairing',
        lazy: async () => ({ Component: (await import('../pairing/PairingPage.tsx')).PairingPage }),
      },
      {
        path: 'pairing/children/:personId',
        lazy: async () => ({ Component: (await import('../pairing/ChildPage.tsx')).ChildPage }),
      },
      {
        path: 'pairing/staff',
        lazy: async () => ({ Component: (await import('../pairing/StaffPage.tsx')).StaffPage }),
      },
      {
        path: 'pairing/chain',
        lazy: async () => ({ Component: (await import('../pairing/ChainPage.tsx')).ChainPage }),
      },
      {
        path: 'aid/settlement',
        lazy: async () => ({
          Component: (await import('../aid/settlement/SettlementPage.tsx')).SettlementPage,
        }),
      },
      {
        path: 'aid/calendar',
        lazy: async () => ({ Component: (await import('../aid/CalendarPage.tsx')).CalendarPage }),
      },
      {
        path: 'aid/meals',
        lazy: async () => ({ Component: (await import('../aid/meals/MealsPage.tsx')).MealsPage }),
      },
      {
        path: 'aid/questions',
        lazy: async () => ({
          Component: (await import('../aid/questions/QuestionsPage.tsx')).QuestionsPage,
        }),
      },
      {
        path: 'aid/reconciliation',
        lazy: async () => ({
          Component: (await import('../aid/settlement/ReconciliationPage.tsx')).ReconciliationPage,
        }),
      },
      {
        path: 'aid/hardship',
        lazy: async () => ({ Component: (await import('../aid/hardship/HardshipPage.tsx')).HardshipPage }),
      },
      {
        path: 'aid/hardship/:roundId',
        lazy: async () => ({ Component: (await import('../aid/hardship/RoundPage.tsx')).RoundPage }),
      },
      {
        path: 'pairing/letters',
        lazy: async () => ({ Component: (await import('../pairing/LettersPage.tsx')).LettersPage }),
      },
      {
        path: 'pairing/plans',
        lazy: async () => ({ Component: (await import('../pairing/PlansPage.tsx')).PlansPage }),
      },
      {
        path: 'pairing/traces',
        lazy: async () => ({ Component: (await import('../pairing/TracesPage.tsx')).TracesPage }),
      },
      {
        path: 'aid/awards',
        lazy: async () => ({ Component: (await import('../aid/AwardsPage.tsx')).AwardsPage }),
      },
      {
        path: 'persons/:personId/aid',
        lazy: async () => ({ Component: (await import('../aid/ParentPaperPage.tsx')).ParentPaperPage }),
      },
      {
        path: 'aid/awards/:awardId',
        lazy: async () => ({ Component: (await import('../aid/AwardPage.tsx')).AwardPage }),
      },
      {
        path: 'aid/batches',
        lazy: async () => ({ Component: (await import('../aid/PaymentsPage.tsx')).PaymentsPage }),
      },
      {
        path: 'aid/batches/:batchId',
        lazy: async () => ({ Component: (await import('../aid/PaymentPage.tsx')).PaymentPage }),
      },
      {
        path: 'aid/accounts',
        lazy: async () => ({ Component: (await import('../aid/PayAccountsPage.tsx')).PayAccountsPage }),
      },
      {
        path: 'aid/funds',
        lazy: async () => ({ Component: (await import('../aid/FundsPage.tsx')).FundsPage }),
      },
      {
        path: 'aid/programmes',
        lazy: async () => ({ Component: (await import('../aid/ProgrammesPage.tsx')).ProgrammesPage }),
      },
      {
        path: 'documents',
        lazy: async () => ({ Component: (await import('../documents/DocumentsPage.tsx')).DocumentsPage }),
      },
      {
        path: 'aid/local',
        lazy: async () => ({
          Component: (await import('../aid/local/LocalProgrammesPage.tsx')).LocalProgrammesPage,
        }),
      },
      {
        path: 'aid/local/new',
        lazy: async () => ({ Component: (await import('../aid/local/LocalFormPage.tsx')).LocalNewPage }),
      },
      {
        path: 'aid/local/:versionId',
        lazy: async () => ({ Component: (await import('../aid/local/LocalPage.tsx')).LocalPage }),
      },
      {
        path: 'aid/local/:versionId/edit',
        lazy: async () => ({ Component: (await import('../aid/local/LocalFormPage.tsx')).LocalEditPage }),
      },
      {
        path: 'dropout/rates',
        lazy: async () => ({ Component: (await import('../dropout/RatesPage.tsx')).RatesPage }),
      },
      {
        path: 'dropout/rates/:rateId',
        lazy: async () => ({ Component: (await import('../dropout/RateChildrenPage.tsx')).RateChildrenPage }),
      },
      {
        path: 'dropout/reports',
        lazy: async () => ({ Component: (await import('../dropout/ReportsPage.tsx')).ReportsPage }),
      },
      {
        path: 'dropout/templates',
        lazy: async () => ({ Component: (await import('../dropout/TemplatesPage.tsx')).TemplatesPage }),
      },
      {
        path: 'ledgers',
        lazy: async () => ({ Component: (await import('../ledgers/CareLedgersPage.tsx')).CareLedgersPage }),
      },
      {
        path: 'ledgers/places',
        lazy: async () => ({ Component: (await import('../ledgers/CarePlacesPage.tsx')).CarePlacesPage }),
      },
      {
        path: 'ledgers/:ledger',
        lazy: async () => ({ Component: (await import('../ledgers/CareLedgerPage.tsx')).CareLedgerPage }),
      },
      {
        path: 'ledgers/:ledger/rows/:row',
        lazy: async () => ({ Component: (await import('../ledgers/CareRowPage.tsx')).CareRowPage }),
      },
      {
        path: 'warning',
        lazy: async () => ({ Component: (await import('../warning/WarningPage.tsx')).WarningPage }),
      },
      {
        path: 'warning/children/:personId',
        lazy: async () => ({ Component: (await import('../warning/WarnedChildPage.tsx')).WarnedChildPage }),
      },
      {
        path: 'warning/runs/:runId',
        lazy: async () => ({ Component: (await import('../warning/OutcomesPage.tsx')).OutcomesPage }),
      },
      {
        path: 'dropout/exclusion/:dimension',
        lazy: async () => ({ Component: (await import('../warning/ExclusionPage.tsx')).ExclusionPage }),
      },
      { path: '*', Component: NotFound },
    ],
  },
]);
