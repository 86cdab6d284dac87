// Made from the routes of the server by `npx vitest run apps/server/docs -u`. Never edited by hand.
export interface paths {
    readonly "/api/access/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAccessAccounts"];
        readonly put?: never;
        readonly post: operations["postAccessAccounts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/access/accounts/{id}/active": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putAccessAccountsIdActive"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/access/accounts/{id}/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAccessAccountsIdPassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/access/demonstration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAccessDemonstration"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/access/emergencies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAccessEmergencies"];
        readonly put?: never;
        readonly post: operations["postAccessEmergencies"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/access/emergencies/{id}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAccessEmergenciesIdEnd"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/access/emergencies/seen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAccessEmergenciesSeen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/access/grants": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAccessGrants"];
        readonly put?: never;
        readonly post: operations["postAccessGrants"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/access/grants/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["deleteAccessGrantsId"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/access/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAccessMe"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/access/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putAccessPassword"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/access/second-factor": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putAccessSecondFactor"];
        readonly post: operations["postAccessSecondFactor"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/access/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAccessSession"];
        readonly delete: operations["deleteAccessSession"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidAccounts"];
        readonly put?: never;
        readonly post: operations["postAidAccounts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/accounts/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidAccountsCheck"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/awards": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidAwards"];
        readonly put?: never;
        readonly post: operations["postAidAwards"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/awards/{id}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidAwardsIdWithdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/awards/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidAwardsApprove"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/claw-backs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidClawBacks"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/claw-backs/{id}/receipts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidClawBacksIdReceipts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/decisions/{personId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidDecisionsPersonId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/findings/{id}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidFindingsIdAnswer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/fund-findings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidFundFindings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/funds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidFunds"];
        readonly put?: never;
        readonly post: operations["postAidFunds"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/hardship/cases/{id}/steps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidHardshipCasesIdSteps"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/hardship/rounds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidHardshipRounds"];
        readonly put?: never;
        readonly post: operations["postAidHardshipRounds"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/hardship/rounds/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidHardshipRoundsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/hardship/rounds/{id}/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidHardshipRoundsIdCases"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/hardship/rounds/{id}/meetings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidHardshipRoundsIdMeetings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/hardship/rounds/{id}/publish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidHardshipRoundsIdPublish"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/objections/{id}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidObjectionsIdAnswer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/payments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidPayments"];
        readonly put?: never;
        readonly post: operations["postAidPayments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/payments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidPaymentsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/payments/{id}/files/bank.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidPaymentsIdFilesBankCsv"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/payments/{id}/files/bank.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidPaymentsIdFilesBankXlsx"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/payments/{id}/files/card.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidPaymentsIdFilesCardXlsx"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/payments/{id}/lines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidPaymentsIdLines"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/payments/{id}/objections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidPaymentsIdObjections"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/payments/{id}/reissue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidPaymentsIdReissue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/payments/{id}/returns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putAidPaymentsIdReturns"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/payments/{id}/steps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidPaymentsIdSteps"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/programmes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidProgrammes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/assignments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAssignments"];
        readonly put?: never;
        readonly post: operations["postAssignments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/assignments/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAssignmentsPeople"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/assignments/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAssignmentsPreview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/assignments/targets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAssignmentsTargets"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/audit/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAuditEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/audit/persons/{personId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAuditPersonsPersonId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/children/find": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postChildrenFind"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/desk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDesk"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/divisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDivisions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/docs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDocs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/docs/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDocsOpenapiJson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutCases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutCasesPersonId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}/attend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutCasesPersonIdAttend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutCasesPersonIdClose"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}/deliver": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutCasesPersonIdDeliver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}/documents/{actNo}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutCasesPersonIdDocumentsActNo"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}/excuse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutCasesPersonIdExcuse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putDropoutCasesPersonIdFiles"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}/files/{fileNo}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutCasesPersonIdFilesFileNo"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}/issue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutCasesPersonIdIssue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}/place": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutCasesPersonIdPlace"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}/plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutCasesPersonIdPlan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutCasesPersonIdReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}/send-back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutCasesPersonIdSendBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}/sign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutCasesPersonIdSign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}/step": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutCasesPersonIdStep"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutCasesPersonIdVerify"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/cases/{personId}/visit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutCasesPersonIdVisit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/children": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutChildren"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/ledgers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutLedgers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/rates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutRates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/rates/{rateId}/children": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutRatesRateIdChildren"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutReports"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/reports/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutReportsKind"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/reports/{kind}/{period}/sign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutReportsKindPeriodSign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/templates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutTemplates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/templates/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutTemplatesKind"];
        readonly put: operations["putDropoutTemplatesKind"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/visits/arrivals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutVisitsArrivals"];
        readonly put?: never;
        readonly post: operations["postDropoutVisitsArrivals"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/visits/children/{personId}/call": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutVisitsChildrenPersonIdCall"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/visits/pack": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutVisitsPack"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/visits/submissions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutVisitsSubmissions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/visits/submissions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutVisitsSubmissionsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/visits/uploads/{sha256}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutVisitsUploadsSha256"];
        readonly put: operations["putDropoutVisitsUploadsSha256"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/exports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getExports"];
        readonly put?: never;
        readonly post: operations["postExports"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/families/aids": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postFamiliesAids"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/families/choices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getFamiliesChoices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/families/places": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getFamiliesPlaces"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/intake/batches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getIntakeBatches"];
        readonly put?: never;
        readonly post: operations["postIntakeBatches"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/intake/batches/{batchId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getIntakeBatchesBatchId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/intake/batches/{batchId}/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postIntakeBatchesBatchIdCheck"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/intake/batches/{batchId}/dry-run": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postIntakeBatchesBatchIdDryRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/intake/batches/{batchId}/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putIntakeBatchesBatchIdFiles"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/intake/batches/{batchId}/files/{fileNo}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["deleteIntakeBatchesBatchIdFilesFileNo"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/intake/batches/{batchId}/files/{fileNo}/faulty.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getIntakeBatchesBatchIdFilesFileNoFaultyCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/intake/batches/{batchId}/files/{fileNo}/faulty.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getIntakeBatchesBatchIdFilesFileNoFaultyXlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/intake/batches/{batchId}/files/{fileNo}/verdicts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getIntakeBatchesBatchIdFilesFileNoVerdicts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/intake/batches/{batchId}/leave": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postIntakeBatchesBatchIdLeave"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/intake/batches/{batchId}/take": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postIntakeBatchesBatchIdTake"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/intake/batches/{batchId}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postIntakeBatchesBatchIdUndo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getNotices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/notices/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getNoticesId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/out-of-school": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getOutOfSchool"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/persons/{personId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPersonsPersonId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/persons/{personId}/reveal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPersonsPersonIdReveal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/persons/reveal-purposes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPersonsRevealPurposes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/review": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getReview"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/review/{pairKey}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postReviewPairKeyDecision"];
        readonly delete: operations["deleteReviewPairKeyDecision"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/review/blind": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getReviewBlind"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/run": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getRun"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getRuns"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/runs/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getRunsChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/runs/compare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getRunsCompare"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/schools": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getSchools"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sources": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getSources"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/summary": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getSummary"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/unaided": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getUnaided"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/unplaced": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getUnplaced"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/waiting": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWaiting"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/words": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWords"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Account: {
            readonly accountId: number;
            readonly name: string;
            readonly fullName: string;
            readonly isActive: boolean;
            readonly isTotpConfirmed: boolean;
            readonly isPasswordTemporary: boolean;
            readonly grants: readonly {
                readonly grantId: number;
                readonly role: string;
                readonly scope: string;
            }[];
        };
        readonly AccountList: {
            readonly items: readonly components["schemas"]["Account"][];
            readonly roles: readonly components["schemas"]["Role"][];
            readonly rights: {
                readonly "state.read": components["schemas"]["BothLanguages"];
                readonly "lists.read": components["schemas"]["BothLanguages"];
                readonly "aid.read": components["schemas"]["BothLanguages"];
                readonly "child.read": components["schemas"]["BothLanguages"];
                readonly "review.read": components["schemas"]["BothLanguages"];
                readonly "review.decide": components["schemas"]["BothLanguages"];
                readonly "unplaced.read": components["schemas"]["BothLanguages"];
                readonly "sources.read": components["schemas"]["BothLanguages"];
                readonly "intake.import": components["schemas"]["BothLanguages"];
                readonly "lists.export": components["schemas"]["BothLanguages"];
                readonly "lists.assign": components["schemas"]["BothLanguages"];
                readonly "identity.reveal": components["schemas"]["BothLanguages"];
                readonly "cases.read": components["schemas"]["BothLanguages"];
                readonly "cases.verify": components["schemas"]["BothLanguages"];
                readonly "cases.plan": components["schemas"]["BothLanguages"];
                readonly "cases.visit": components["schemas"]["BothLanguages"];
                readonly "cases.place": components["schemas"]["BothLanguages"];
                readonly "cases.return": components["schemas"]["BothLanguages"];
                readonly "cases.sign": components["schemas"]["BothLanguages"];
                readonly "cases.close": components["schemas"]["BothLanguages"];
                readonly "cases.paper": components["schemas"]["BothLanguages"];
                readonly "awards.read": components["schemas"]["BothLanguages"];
                readonly "awards.propose": components["schemas"]["BothLanguages"];
                readonly "awards.approve": components["schemas"]["BothLanguages"];
                readonly "payment.read": components["schemas"]["BothLanguages"];
                readonly "payment.make": components["schemas"]["BothLanguages"];
                readonly "payment.review": components["schemas"]["BothLanguages"];
                readonly "payment.pay": components["schemas"]["BothLanguages"];
                readonly "notice.read": components["schemas"]["BothLanguages"];
                readonly "funds.read": components["schemas"]["BothLanguages"];
                readonly "hardship.read": components["schemas"]["BothLanguages"];
                readonly "hardship.collect": components["schemas"]["BothLanguages"];
                readonly "hardship.review": components["schemas"]["BothLanguages"];
                readonly "hardship.joint": components["schemas"]["BothLanguages"];
                readonly "hardship.file": components["schemas"]["BothLanguages"];
                readonly "reports.sign": components["schemas"]["BothLanguages"];
                readonly "child.emergency": components["schemas"]["BothLanguages"];
                readonly "emergency.watch": components["schemas"]["BothLanguages"];
                readonly "account.manage": components["schemas"]["BothLanguages"];
                readonly "role.grant": components["schemas"]["BothLanguages"];
                readonly "audit.read": components["schemas"]["BothLanguages"];
            };
        };
        readonly AidDecision: {
            readonly programme: string;
            readonly label: components["schemas"]["BothLanguages"];
            /** @enum {string} */
            readonly outcome: "entitled" | "refused" | "undetermined";
            readonly amountFen: number | null;
            readonly grounds: readonly {
                /** @enum {string} */
                readonly state: "held" | "not" | "unknown";
                readonly group: number;
                readonly text: components["schemas"]["BothLanguages"];
                readonly facts: readonly {
                    readonly label: components["schemas"]["BothLanguages"];
                    readonly value: components["schemas"]["BothLanguages"];
                }[];
                readonly asked: components["schemas"]["BothLanguages"] | null;
                readonly cite: components["schemas"]["BothLanguages"];
            }[];
        };
        readonly AidProgramme: {
            readonly id: string;
            readonly label: components["schemas"]["BothLanguages"];
            readonly plain: components["schemas"]["BothLanguages"];
            /** @enum {string} */
            readonly level: "national" | "province" | "city" | "county";
            readonly division: components["schemas"]["BothLanguages"] | null;
            /** @enum {string} */
            readonly state: "in-force" | "ended" | "to-come" | "pattern";
            readonly from: string;
            readonly until: string | null;
            readonly rate: components["schemas"]["BothLanguages"] | null;
            readonly isSourced: boolean;
            readonly valid: {
                readonly text: components["schemas"]["BothLanguages"];
                readonly isSourced: boolean;
            };
            readonly conditions: readonly {
                readonly group: number;
                readonly text: components["schemas"]["BothLanguages"];
                readonly from: string;
                readonly until: string | null;
                readonly cite: {
                    readonly text: components["schemas"]["BothLanguages"];
                    readonly isSourced: boolean;
                };
            }[];
            readonly amounts: readonly {
                readonly name: components["schemas"]["BothLanguages"];
                readonly text: components["schemas"]["BothLanguages"];
                readonly from: string;
                readonly until: string | null;
                readonly cite: {
                    readonly text: components["schemas"]["BothLanguages"];
                    readonly isSourced: boolean;
                };
            }[];
            readonly channel: {
                readonly text: components["schemas"]["BothLanguages"];
                readonly isSourced: boolean;
            };
            readonly excludes: readonly {
                readonly programme: components["schemas"]["BothLanguages"];
                readonly cite: {
                    readonly text: components["schemas"]["BothLanguages"];
                    readonly isSourced: boolean;
                };
            }[];
            readonly stacks: readonly {
                readonly programme: components["schemas"]["BothLanguages"];
                readonly cite: {
                    readonly text: components["schemas"]["BothLanguages"];
                    readonly isSourced: boolean;
                };
            }[];
            readonly payers: readonly {
                readonly text: components["schemas"]["BothLanguages"];
                readonly cite: {
                    readonly text: components["schemas"]["BothLanguages"];
                    readonly isSourced: boolean;
                };
            }[];
            readonly ask: components["schemas"]["BothLanguages"];
            readonly cases: readonly string[];
        };
        readonly Assignee: {
            readonly accountId: number;
            readonly fullName: string;
            readonly roles: readonly string[];
            readonly scopes: readonly string[];
        };
        readonly AssignmentMade: {
            readonly assigned: number;
            readonly unfit: readonly string[];
        };
        readonly AssignmentPreview: {
            readonly chosen: number;
            readonly fit: number;
            readonly unfit: readonly string[];
        };
        readonly AssignmentTargets: {
            readonly items: readonly {
                /** @enum {string} */
                readonly to: "township" | "school" | "division" | "account" | "nobody";
                readonly isAllowed: boolean;
                readonly why: string | null;
            }[];
            readonly today: string;
            readonly most: number;
        };
        readonly AuditEvent: {
            readonly eventId: number;
            readonly sentence: string;
            readonly time: string;
            readonly who: string;
            readonly accountId: number | null;
            readonly action: string;
            readonly done: string;
            readonly subject: string;
            readonly persons: number;
            readonly detail: string;
            readonly purpose: string | null;
            readonly isDone: boolean;
        };
        readonly BatchFile: {
            readonly fileNo: number;
            readonly name: string;
            readonly bytes: number;
            readonly sha256: string;
            readonly replaces: string | null;
            readonly report: {
                readonly sheets: readonly components["schemas"]["CheckedSheet"][];
                readonly told: number;
                readonly sameAs: string | null;
            } | null;
            readonly faulty: readonly ("xlsx" | "csv")[];
        };
        readonly BatchView: {
            readonly batchId: number;
            /** @enum {string} */
            readonly state: "open" | "uploaded" | "checking" | "checked" | "dry-run-asked" | "dry-running" | "ready" | "taken" | "left" | "undone" | "failed";
            /** Format: date-time */
            readonly begunAt: string;
            readonly begunName: string;
            readonly settledAt: string | null;
            readonly settledName: string | null;
            readonly undoneAt: string | null;
            readonly undoneName: string | null;
            readonly canUndo: boolean;
            readonly stage: string | null;
            readonly done: number | null;
            readonly total: number | null;
            readonly item: string | null;
            readonly failure: {
                readonly stage: string;
                readonly reference: string;
                readonly message: string;
            } | null;
            readonly baseRunId: number | null;
            readonly runId: number | null;
            readonly isStale: boolean;
            readonly counts: {
                readonly before: components["schemas"]["RowCounts"] | null;
                readonly after: components["schemas"]["RowCounts"];
            } | null;
            readonly files: readonly components["schemas"]["BatchFile"][];
        };
        readonly BlindPair: {
            readonly pairNo?: number;
            readonly key?: string;
            readonly left: components["schemas"]["ScreenSide"];
            readonly right: components["schemas"]["ScreenSide"];
            readonly differences: readonly components["schemas"]["ScreenDifference"][];
        };
        readonly BothLanguages: {
            readonly zh: string;
            readonly en: string;
        };
        readonly ChangedEntry: {
            readonly list: string;
            readonly kind: string;
            readonly personId: string;
            readonly name: string | null;
            readonly idMasked: string | null;
            readonly birthDate: string | null;
            readonly sex: string | null;
            readonly township: string | null;
            readonly village: string | null;
            readonly programme: components["schemas"]["BothLanguages"] | null;
            readonly term: string | null;
            readonly isWaiting: boolean;
            readonly reason: components["schemas"]["BothLanguages"];
            readonly before: readonly {
                readonly kind: string;
                readonly isWaiting: boolean;
            }[];
        };
        readonly CheckedSheet: {
            readonly sheet: string;
            readonly format: string | null;
            readonly label: components["schemas"]["BothLanguages"] | null;
            readonly nearest: components["schemas"]["BothLanguages"] | null;
            readonly missing: readonly string[];
            readonly headerRows: readonly number[];
            readonly columns: readonly {
                readonly heading: string;
                readonly field: string | null;
                readonly isKnown: boolean;
            }[];
            readonly read: number;
            readonly landed: number;
            readonly refused: number;
            readonly skipped: number;
            readonly verdicts: readonly {
                readonly code: string;
                /** @enum {string} */
                readonly severity: "refused" | "skipped" | "fault" | "notice";
                readonly count: number;
                readonly row: number;
                readonly detail: {
                    readonly [key: string]: string | number;
                };
            }[];
            readonly preview: readonly {
                readonly row: number;
                readonly cells: readonly string[];
            }[];
            readonly faulty: number;
        };
        readonly DemonstrationAccount: {
            readonly name: string;
            readonly password: string;
            readonly role: components["schemas"]["BothLanguages"];
            readonly scope: string;
        };
        readonly Desk: {
            /** @enum {string} */
            readonly below: "county" | "township" | "village";
            readonly places: readonly {
                readonly code: string;
                readonly name: string;
                readonly list: string;
                readonly kind: string;
                readonly isWaiting: boolean;
                readonly count: number;
                readonly persons: number;
            }[];
            readonly changes: {
                readonly from: number;
                readonly to: number;
                readonly counts: readonly {
                    readonly list: string;
                    readonly change: string;
                    readonly count: number;
                }[];
            } | null;
            readonly assigned: readonly {
                readonly list: string;
                readonly mine: number;
                readonly mineOverdue: number;
                readonly assigned: number;
                readonly overdue: number;
            }[];
            readonly trend: readonly {
                readonly runId: number;
                readonly on: string;
                readonly list: string;
                readonly persons: number;
            }[];
            readonly files: {
                readonly sheets: number;
                readonly read: number;
                readonly refused: number;
                readonly faulty: number;
            } | null;
        };
        readonly Done: Record<string, never>;
        readonly Emergency: {
            readonly emergencyId: number;
            readonly accountName: string;
            readonly fullName: string;
            readonly personId: string;
            readonly reason: string;
            /** Format: date-time */
            readonly openedAt: string;
            /** Format: date-time */
            readonly expiresAt: string;
            readonly endedAt: string | null;
            readonly isSeen: boolean;
            readonly isStanding: boolean;
        };
        readonly Fault: {
            readonly code: string;
            readonly message: string;
        };
        readonly Found: {
            /** @enum {string} */
            readonly kind: "id" | "number" | "birth-date" | "name" | "sound" | "unknown";
            readonly items: readonly components["schemas"]["FoundChild"][];
            readonly hasMore: boolean;
        };
        readonly FoundChild: {
            readonly personId: string;
            readonly name: string | null;
            readonly idMasked: string | null;
            readonly birthDate: string | null;
            readonly sex: string | null;
            readonly township: string | null;
            readonly village: string | null;
            readonly school: string | null;
            readonly guardian: string | null;
            /** @enum {string} */
            readonly match: "number" | "check-character" | "name" | "sound" | "initials" | "birth-date" | "same-sound" | "one-character" | "begins";
            readonly listings: readonly {
                readonly list: string;
                readonly kind: string;
                readonly isWaiting: boolean;
            }[];
        };
        readonly FoundDivision: {
            readonly code: string;
            readonly name: string;
            /** @enum {string} */
            readonly level: "province" | "prefecture" | "county" | "township" | "village";
            readonly path: readonly string[];
        };
        readonly HouseholdChild: {
            readonly personId: string;
            readonly name: string | null;
            readonly birthDate: string | null;
            readonly sex: string | null;
            readonly school: string | null;
        };
        readonly IntakeHome: {
            readonly limits: {
                readonly fileBytes: number;
                readonly batchBytes: number;
                readonly files: number;
            };
            readonly present: readonly {
                readonly name: string;
                readonly bytes: number;
            }[];
            readonly batches: readonly components["schemas"]["PastBatch"][];
        };
        readonly KeptRun: {
            readonly runId: number;
            readonly on: string;
            readonly term: string | null;
            /** Format: date-time */
            readonly loadedAt: string;
            readonly isCurrent: boolean;
            readonly isTrial: boolean;
            readonly batchId: number | null;
            readonly isUndone: boolean;
            readonly by: string | null;
            readonly lists: readonly components["schemas"]["ListTotal"][];
        };
        readonly ListSummary: {
            readonly persons: number;
            readonly entries: number;
            readonly waiting: number;
            readonly byKind: {
                readonly [key: string]: number;
            };
            readonly byTownship: readonly {
                readonly township: string;
                readonly waiting: number;
                readonly byKind: {
                    readonly [key: string]: number;
                };
            }[];
        };
        readonly ListTotal: {
            readonly list: string;
            readonly persons: number;
            readonly waiting: number;
        };
        readonly Look: {
            readonly look: number;
            readonly sentence: string;
        };
        readonly Me: {
            readonly name: string;
            readonly fullName: string;
            readonly roles: readonly {
                readonly role: string;
                readonly label: components["schemas"]["BothLanguages"];
                readonly scope: string;
            }[];
            readonly rights: readonly components["schemas"]["Right"][];
            readonly duty: ("change-password" | "set-up-second-factor") | null;
            readonly isDemonstration: boolean;
            readonly idleMinutes: number;
            readonly csrf: string;
        };
        readonly Opinion: {
            readonly pairKey: string;
            /** @enum {string} */
            readonly answer: "yes" | "no" | "unsure";
            readonly note: string | null;
            readonly isSecondWanted: boolean;
            readonly isMine: boolean;
            /** Format: date-time */
            readonly decidedAt: string;
        };
        readonly OwnAssignment: {
            readonly no: number;
            /** @enum {string} */
            readonly list: "out-of-school" | "unaided" | "waiting" | "review";
            /** @enum {string} */
            readonly target: "township" | "school" | "division" | "account" | "nobody";
            readonly dueOn: string | null;
            readonly note: string | null;
            readonly madeAt: string;
            readonly count: number;
            readonly standing: number;
            readonly to: readonly string[];
        };
        readonly PastBatch: {
            readonly batchId: number;
            /** @enum {string} */
            readonly state: "open" | "uploaded" | "checking" | "checked" | "dry-run-asked" | "dry-running" | "ready" | "taken" | "left" | "undone" | "failed";
            /** Format: date-time */
            readonly begunAt: string;
            readonly begunName: string;
            readonly settledAt: string | null;
            readonly settledName: string | null;
            readonly undoneAt: string | null;
            readonly undoneName: string | null;
            readonly canUndo: boolean;
            readonly files: readonly {
                readonly name: string;
                readonly bytes: number;
                readonly sha256: string;
            }[];
        };
        readonly ReviewItem: {
            readonly number: string;
            readonly pair: components["schemas"]["ScreenPair"];
            /** @enum {string} */
            readonly state: "open" | "yes" | "no" | "unsure" | "disputed" | "second-wanted";
            readonly assignment: components["schemas"]["ScreenAssignment"] | null;
            readonly opinions: readonly components["schemas"]["Opinion"][];
        };
        /** @enum {string} */
        readonly Right: "state.read" | "lists.read" | "aid.read" | "child.read" | "review.read" | "review.decide" | "unplaced.read" | "sources.read" | "intake.import" | "lists.export" | "lists.assign" | "identity.reveal" | "cases.read" | "cases.verify" | "cases.plan" | "cases.visit" | "cases.place" | "cases.return" | "cases.sign" | "cases.close" | "cases.paper" | "awards.read" | "awards.propose" | "awards.approve" | "payment.read" | "payment.make" | "payment.review" | "payment.pay" | "notice.read" | "funds.read" | "hardship.read" | "hardship.collect" | "hardship.review" | "hardship.joint" | "hardship.file" | "reports.sign" | "child.emergency" | "emergency.watch" | "account.manage" | "role.grant" | "audit.read";
        readonly Role: {
            readonly id: string;
            readonly label: components["schemas"]["BothLanguages"];
            /** @enum {string} */
            readonly power: "use" | "system" | "security" | "audit";
            readonly levels: readonly (2 | 4 | 6 | 9 | 12 | "school")[];
            readonly rights: readonly components["schemas"]["Right"][];
        };
        readonly RowCounts: {
            readonly read: number;
            readonly landed: number;
            readonly refused: number;
            readonly skipped: number;
        };
        readonly RowPlace: {
            readonly file: string;
            readonly sheet: string;
            readonly row: number;
        };
        readonly RunChanges: {
            readonly from: number;
            readonly to: number;
            readonly counts: readonly {
                readonly list: string;
                /** @enum {string} */
                readonly change: "new" | "gone" | "moved";
                readonly count: number;
                readonly persons: number;
            }[];
            readonly pairs: {
                readonly before: number;
                readonly after: number;
            };
        };
        readonly RunState: {
            /** @enum {string} */
            readonly state: "idle" | "running" | "done" | "failed";
            readonly stages: readonly ("demo" | "read" | "check" | "link" | "gaps" | "aid" | "write" | "load")[];
            readonly stage: ("demo" | "read" | "check" | "link" | "gaps" | "aid" | "write" | "load") | null;
            readonly done: number;
            readonly total: number | null;
            readonly rows: number | null;
            readonly item: string | null;
            readonly message: string | null;
        };
        readonly SchoolChoice: {
            readonly scope: string;
            readonly name: string;
        };
        readonly ScreenAid: {
            readonly programme: components["schemas"]["BothLanguages"];
            readonly term: string | null;
            readonly year: number | null;
            readonly amountFen: number | null;
            readonly state: string | null;
        };
        readonly ScreenAssignment: {
            readonly to: string;
            readonly isMine: boolean;
            readonly dueOn: string | null;
            readonly isOverdue: boolean;
            readonly note: string | null;
            readonly by: string;
            readonly madeAt: string;
        };
        readonly ScreenCell: {
            readonly field: string;
            readonly value: string;
        };
        readonly ScreenCount: {
            readonly list: string;
            readonly township: string;
            readonly kind: string;
            readonly isWaiting: boolean;
            readonly count: number;
            readonly persons: number;
        };
        readonly ScreenDifference: {
            readonly field: string;
            readonly left: string | null;
            readonly right: string | null;
            /** @enum {string} */
            readonly state: "same" | "different" | "only";
        };
        readonly ScreenEntry: {
            readonly list: string;
            readonly kind: string;
            readonly programme: components["schemas"]["BothLanguages"] | null;
            readonly term: string | null;
            readonly isWaiting: boolean;
            readonly reason: components["schemas"]["BothLanguages"];
            readonly personId: string;
            readonly name: string | null;
            readonly idMasked: string | null;
            readonly birthDate: string | null;
            readonly sex: string | null;
            readonly township: string | null;
            readonly village: string | null;
            readonly guardian: string | null;
            readonly phoneMasked: string | null;
            readonly number: string;
            readonly waitsFor: readonly {
                readonly personId: string | null;
                readonly name: string | null;
                readonly pairNo?: number | null;
                readonly pairKey?: string | null;
            }[];
            readonly evidence: readonly components["schemas"]["RowPlace"][];
            readonly assignment?: components["schemas"]["ScreenAssignment"] | null;
        };
        readonly ScreenListing: {
            readonly list: string;
            readonly kind: string;
            readonly programme: components["schemas"]["BothLanguages"] | null;
            readonly term: string | null;
            readonly isWaiting: boolean;
            readonly reason: components["schemas"]["BothLanguages"];
        };
        readonly ScreenPair: {
            readonly pairNo?: number;
            readonly key?: string;
            readonly left: components["schemas"]["ScreenSide"];
            readonly right: components["schemas"]["ScreenSide"];
            readonly differences: readonly components["schemas"]["ScreenDifference"][];
            readonly weight: number;
            readonly parts: readonly {
                readonly comparison: string;
                readonly level: string;
                readonly weight: number;
            }[];
            readonly holdsUp: readonly {
                readonly personId: string;
                readonly list: string;
                readonly kind: string;
            }[];
        };
        readonly ScreenRow: {
            readonly file: string;
            readonly sheet: string;
            readonly row: number;
            readonly register: string;
            readonly weight: number;
            readonly rule: string;
            readonly isEvidence: boolean;
            readonly cells: readonly components["schemas"]["ScreenCell"][];
            readonly faults: readonly {
                readonly column: string;
                readonly message: components["schemas"]["BothLanguages"];
            }[];
            readonly aids: readonly components["schemas"]["ScreenAid"][];
        };
        readonly ScreenSide: {
            readonly file: string;
            readonly sheet: string;
            readonly row: number;
            readonly register: string;
            readonly personId: string;
            readonly name: string | null;
        };
        readonly ScreenSource: {
            readonly sourceNo: number;
            readonly file: string;
            readonly sheet: string;
            readonly format: string | null;
            readonly register: string | null;
            readonly label: string | null;
            readonly rowsRead: number;
            readonly landed: number;
            readonly refused: number;
            readonly skipped: number;
            readonly verdicts: readonly components["schemas"]["ScreenVerdict"][];
        };
        readonly ScreenUnplaced: {
            readonly file: string;
            readonly sheet: string;
            readonly row: number;
            readonly number: string;
            readonly cause: string;
            readonly register: string | null;
            readonly name: string | null;
            readonly message: components["schemas"]["BothLanguages"];
        };
        readonly ScreenVerdict: {
            readonly code: string;
            readonly severity: string;
            readonly count: number;
            readonly row: number;
            readonly message: components["schemas"]["BothLanguages"];
        };
        readonly ScreenWords: {
            readonly kinds: {
                readonly [key: string]: readonly string[];
            };
            readonly words: {
                readonly list: {
                    readonly [key: string]: string;
                };
                readonly kind: {
                    readonly [key: string]: string;
                };
                readonly field: {
                    readonly [key: string]: string;
                };
                readonly register: {
                    readonly [key: string]: string;
                };
                readonly rule: {
                    readonly [key: string]: string;
                };
                readonly value: {
                    readonly [key: string]: string;
                };
                readonly cause: {
                    readonly [key: string]: string;
                };
                readonly comparison: {
                    readonly [key: string]: string;
                };
                readonly level: {
                    readonly [key: string]: string;
                };
            };
        };
        readonly ServedStory: {
            readonly personId: string;
            readonly name: string | null;
            readonly idMasked: string | null;
            readonly birthDate: string | null;
            readonly sex: string | null;
            readonly township: string | null;
            readonly village: string | null;
            readonly guardian: string | null;
            readonly phoneMasked: string | null;
            readonly ethnicity: string | null;
            readonly told: readonly {
                readonly field: string;
                readonly row: number;
            }[];
            readonly listings: readonly components["schemas"]["ScreenListing"][];
            readonly rows: readonly components["schemas"]["ScreenRow"][];
            readonly joins: readonly components["schemas"]["ScreenPair"][];
            readonly pairs: readonly components["schemas"]["ScreenPair"][];
            readonly household: readonly components["schemas"]["HouseholdChild"][];
            readonly whyNot: components["schemas"]["BothLanguages"] | null;
        };
        readonly ShownVerdict: {
            readonly number: number;
            readonly sheet: string;
            readonly row: number;
            readonly column: string;
            readonly severity: string;
            readonly message: components["schemas"]["BothLanguages"];
        };
        readonly SpokenSummary: {
            readonly on: string;
            readonly county: string;
            readonly term: string | null;
            readonly counts: readonly components["schemas"]["ScreenCount"][];
            readonly lists: readonly components["schemas"]["ListTotal"][];
            readonly pairs: number;
            readonly blocking: number;
            readonly unplaced: number;
            readonly summary?: components["schemas"]["Summary"];
            readonly warnings: readonly string[];
        };
        readonly Summary: {
            readonly on: string;
            readonly term: string;
            readonly sources: readonly {
                readonly file: string;
                readonly sheet: string;
                readonly format: string | null;
                readonly register: string | null;
                readonly label: string | null;
                readonly read: number;
                readonly landed: number;
                readonly refused: number;
                readonly skipped: number;
                readonly isBalanced: boolean;
            }[];
            readonly totals: {
                readonly read: number;
                readonly landed: number;
                readonly refused: number;
                readonly skipped: number;
                readonly isBalanced: boolean;
            };
            readonly persons: number;
            readonly links: {
                readonly total: number;
                readonly byRule: {
                    readonly [key: string]: number;
                };
            };
            readonly review: {
                readonly pairs: number;
                readonly rows: number;
                readonly shareOfRows: number;
            };
            readonly lists: {
                readonly "out-of-school": components["schemas"]["ListSummary"];
                readonly unaided: components["schemas"]["ListSummary"];
            };
            readonly unplaced: {
                readonly total: number;
                readonly byCause: {
                    readonly [key: string]: number;
                };
            };
            readonly verdicts: readonly {
                readonly code: string;
                readonly severity: string;
                readonly count: number;
            }[];
            readonly judged: {
                readonly enrolment: unknown;
                readonly aid: unknown;
            };
            readonly warnings: readonly {
                readonly code: string;
                readonly text: string;
                readonly detail?: {
                    readonly [key: string]: string | number;
                };
            }[];
        };
        readonly TakenExport: {
            readonly exportId: number;
            readonly list: string;
            /** @enum {string} */
            readonly form: "csv" | "xlsx";
            readonly purpose: string;
            /** Format: date-time */
            readonly takenAt: string;
            readonly rows: number | null;
            readonly sha256: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getAccessAccounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AccountList"];
                };
            };
        };
    };
    readonly postAccessAccounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    readonly fullName: string;
                };
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly accountId: number;
                        readonly password: string;
                    };
                };
            };
        };
    };
    readonly putAccessAccountsIdActive: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly isActive: boolean;
                };
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "changed";
                    };
                };
            };
        };
    };
    readonly postAccessAccountsIdPassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly password: string;
                    };
                };
            };
        };
    };
    readonly getAccessDemonstration: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["DemonstrationAccount"][];
                    };
                };
            };
        };
    };
    readonly getAccessEmergencies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Emergency"][];
                        readonly unseen: number;
                    };
                };
            };
        };
    };
    readonly postAccessEmergencies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly child: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly personId: string;
                        readonly hours: number;
                    };
                };
            };
        };
    };
    readonly postAccessEmergenciesIdEnd: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "ended";
                    };
                };
            };
        };
    };
    readonly postAccessEmergenciesSeen: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly upTo: number;
                };
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly seen: number;
                    };
                };
            };
        };
    };
    readonly getAccessGrants: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AccountList"];
                };
            };
        };
    };
    readonly postAccessGrants: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly accountId: number;
                    readonly role: string;
                    readonly scope: string;
                };
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "granted";
                    };
                };
            };
        };
    };
    readonly deleteAccessGrantsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "ended";
                    };
                };
            };
        };
    };
    readonly getAccessMe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    readonly putAccessPassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly old: string;
                    readonly next: string;
                };
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "changed";
                    };
                };
            };
        };
    };
    readonly putAccessSecondFactor: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code: string;
                };
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "confirmed";
                    };
                };
            };
        };
    };
    readonly postAccessSecondFactor: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly secret: string;
                        readonly address: string;
                    };
                };
            };
        };
    };
    readonly postAccessSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    readonly password: string;
                    readonly code?: string;
                };
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "in";
                    };
                };
            };
            /** @description ok */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "code-needed";
                    };
                };
            };
        };
    };
    readonly deleteAccessSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "out";
                    };
                };
            };
        };
    };
    readonly getAidAccounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidAccounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidAccountsCheck: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getAidAwards: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidAwards: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidAwardsIdWithdraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidAwardsApprove: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidClawBacks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidClawBacksIdReceipts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getAidDecisionsPersonId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly term: string;
                        readonly ruleSet: string;
                        readonly isKnown: boolean;
                        readonly decisions: readonly components["schemas"]["AidDecision"][];
                    };
                };
            };
        };
    };
    readonly postAidFindingsIdAnswer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getAidFundFindings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getAidFunds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidFunds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidHardshipCasesIdSteps: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getAidHardshipRounds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidHardshipRounds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getAidHardshipRoundsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidHardshipRoundsIdCases: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidHardshipRoundsIdMeetings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidHardshipRoundsIdPublish: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidObjectionsIdAnswer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getAidPayments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidPayments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getAidPaymentsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidPaymentsIdFilesBankCsv: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidPaymentsIdFilesBankXlsx: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidPaymentsIdFilesCardXlsx: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getAidPaymentsIdLines: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidPaymentsIdObjections: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidPaymentsIdReissue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly putAidPaymentsIdReturns: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postAidPaymentsIdSteps: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getAidProgrammes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly term: string;
                        readonly ruleSet: string;
                        readonly items: readonly components["schemas"]["AidProgramme"][];
                    };
                };
            };
        };
    };
    readonly getAssignments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["OwnAssignment"][];
                    };
                };
            };
        };
    };
    readonly postAssignments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly list: "out-of-school" | "unaided" | "waiting" | "review";
                    readonly ids?: readonly string[];
                    readonly filter?: {
                        readonly township?: string;
                        readonly village?: string;
                        readonly place?: string;
                        readonly kind?: string;
                        readonly name?: string;
                        /** @enum {string} */
                        readonly assigned?: "mine" | "me" | "some" | "none" | "overdue" | "mine-overdue";
                    };
                    readonly target: {
                        /** @enum {string} */
                        readonly to: "township" | "school" | "nobody";
                    } | {
                        /** @constant */
                        readonly to: "division";
                        readonly code: string;
                    } | {
                        /** @constant */
                        readonly to: "account";
                        readonly accountId: number;
                    };
                    /** Format: date */
                    readonly due?: string;
                    readonly note?: string;
                    readonly expected?: number;
                };
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AssignmentMade"];
                };
            };
        };
    };
    readonly getAssignmentsPeople: {
        readonly parameters: {
            readonly query: {
                readonly list: "out-of-school" | "unaided" | "waiting" | "review";
                readonly typed?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Assignee"][];
                    };
                };
            };
        };
    };
    readonly postAssignmentsPreview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly list: "out-of-school" | "unaided" | "waiting" | "review";
                    readonly ids?: readonly string[];
                    readonly filter?: {
                        readonly township?: string;
                        readonly village?: string;
                        readonly place?: string;
                        readonly kind?: string;
                        readonly name?: string;
                        /** @enum {string} */
                        readonly assigned?: "mine" | "me" | "some" | "none" | "overdue" | "mine-overdue";
                    };
                    readonly target: {
                        /** @enum {string} */
                        readonly to: "township" | "school" | "nobody";
                    } | {
                        /** @constant */
                        readonly to: "division";
                        readonly code: string;
                    } | {
                        /** @constant */
                        readonly to: "account";
                        readonly accountId: number;
                    };
                    /** Format: date */
                    readonly due?: string;
                    readonly note?: string;
                    readonly expected?: number;
                };
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AssignmentPreview"];
                };
            };
        };
    };
    readonly getAssignmentsTargets: {
        readonly parameters: {
            readonly query: {
                readonly list: "out-of-school" | "unaided" | "waiting" | "review";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AssignmentTargets"];
                };
            };
        };
    };
    readonly getAuditEvents: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: "" | number;
                readonly limit?: number;
                readonly account?: "" | number;
                readonly action?: "" | ("sign-in" | "sign-in-refused" | "sign-out" | "open-child" | "open-pair" | "list" | "search" | "export" | "reveal" | "break-glass" | "break-glass-ended" | "break-glass-seen" | "decide" | "withdraw-decision" | "assign" | "withdraw-assignment" | "open-case" | "act-on-case" | "file-paper" | "open-paper" | "sign-report" | "upload" | "leave-import" | "import" | "undo-import" | "run" | "award-propose" | "award-approve" | "award-withdraw" | "payment-open" | "payment-step" | "payment-file" | "payment-return" | "payment-account" | "payment-claw-back" | "funds-allot" | "notice-objection" | "hardship-step" | "account-made" | "account-closed" | "account-opened" | "password-changed" | "password-reset" | "second-factor-set" | "role-granted" | "role-ended" | "read-audit" | "prune-audit");
                readonly person?: "" | string;
                readonly from?: "" | string;
                readonly to?: "" | string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["AuditEvent"][];
                        readonly next: number | null;
                        readonly actions: readonly {
                            readonly action: string;
                            readonly text: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly getAuditPersonsPersonId: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: "" | number;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Look"][];
                        readonly next: number | null;
                    };
                };
            };
        };
    };
    readonly postChildrenFind: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly text: string;
                    readonly township?: string;
                };
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Found"];
                };
            };
        };
    };
    readonly getDesk: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Desk"];
                };
            };
        };
    };
    readonly getDivisions: {
        readonly parameters: {
            readonly query?: {
                readonly typed?: string;
                readonly parent?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["FoundDivision"][];
                    };
                };
            };
        };
    };
    readonly getDocs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
        };
    };
    readonly getDocsOpenapiJson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
        };
    };
    readonly getDropoutCases: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getDropoutCasesPersonId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postDropoutCasesPersonIdAttend: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postDropoutCasesPersonIdClose: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postDropoutCasesPersonIdDeliver: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getDropoutCasesPersonIdDocumentsActNo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postDropoutCasesPersonIdExcuse: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly putDropoutCasesPersonIdFiles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getDropoutCasesPersonIdFilesFileNo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postDropoutCasesPersonIdIssue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postDropoutCasesPersonIdPlace: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postDropoutCasesPersonIdPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postDropoutCasesPersonIdReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postDropoutCasesPersonIdSendBack: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postDropoutCasesPersonIdSign: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getDropoutCasesPersonIdStep: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postDropoutCasesPersonIdVerify: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postDropoutCasesPersonIdVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getDropoutChildren: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getDropoutLedgers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getDropoutRates: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getDropoutRatesRateIdChildren: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getDropoutReports: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getDropoutReportsKind: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postDropoutReportsKindPeriodSign: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getDropoutTemplates: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getDropoutTemplatesKind: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly putDropoutTemplatesKind: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getDropoutVisitsArrivals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postDropoutVisitsArrivals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postDropoutVisitsChildrenPersonIdCall: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getDropoutVisitsPack: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly postDropoutVisitsSubmissions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getDropoutVisitsSubmissionsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getDropoutVisitsUploadsSha256: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly putDropoutVisitsUploadsSha256: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getExports: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["TakenExport"][];
                    };
                };
            };
        };
    };
    readonly postExports: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly list: "out-of-school" | "unaided";
                    /** @enum {string} */
                    readonly form: "csv" | "xlsx";
                    /** @default [
                     *       "personId",
                     *       "name",
                     *       "kind",
                     *       "birthDate",
                     *       "sex",
                     *       "idMasked",
                     *       "township",
                     *       "village",
                     *       "guardian",
                     *       "phoneMasked",
                     *       "programme",
                     *       "term",
                     *       "reason",
                     *       "evidence",
                     *       "assignedTo",
                     *       "dueOn"
                     *     ] */
                    readonly columns?: readonly ("personId" | "name" | "kind" | "birthDate" | "sex" | "idMasked" | "township" | "village" | "guardian" | "phoneMasked" | "programme" | "term" | "reason" | "evidence" | "assignedTo" | "dueOn")[];
                    readonly township?: string;
                    readonly village?: string;
                    readonly place?: string;
                    readonly kind?: string;
                    readonly name?: string;
                    /** @enum {string} */
                    readonly assigned?: "mine" | "me" | "some" | "none" | "overdue" | "mine-overdue";
                    readonly purpose: string;
                };
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly postFamiliesAids: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly stage: "preschool" | "primary" | "junior" | "senior" | "vocational" | "higher-vocational" | "undergraduate" | "postgraduate" | "special" | "doctorate";
                    readonly grade?: number;
                    readonly boards?: boolean;
                    readonly situation: readonly ("registered_poor" | "monitored" | "dibao" | "tekun" | "near_dibao" | "orphan" | "unattended" | "disabled")[];
                    /** @enum {string} */
                    readonly hukou?: "rural" | "urban";
                    readonly county?: string;
                };
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly term: string;
                        readonly aids: readonly {
                            readonly programme: string;
                            readonly label: components["schemas"]["BothLanguages"];
                            readonly plain: components["schemas"]["BothLanguages"];
                            readonly isSure: boolean;
                            readonly rate: components["schemas"]["BothLanguages"];
                            readonly ifs: readonly {
                                readonly text: components["schemas"]["BothLanguages"];
                                readonly asked: components["schemas"]["BothLanguages"];
                            }[];
                            readonly ask: components["schemas"]["BothLanguages"];
                            readonly cite: components["schemas"]["BothLanguages"];
                        }[];
                    };
                };
            };
        };
    };
    readonly getFamiliesChoices: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly stages: readonly {
                            readonly code: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly situations: readonly {
                            readonly code: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly hukou: readonly {
                            readonly code: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                    };
                };
            };
        };
    };
    readonly getFamiliesPlaces: {
        readonly parameters: {
            readonly query?: {
                readonly under?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly code: string;
                            readonly name: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly getIntakeBatches: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IntakeHome"];
                };
            };
        };
    };
    readonly postIntakeBatches: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly batchId: number;
                    };
                };
            };
        };
    };
    readonly getIntakeBatchesBatchId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly batchId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BatchView"];
                };
            };
        };
    };
    readonly postIntakeBatchesBatchIdCheck: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly batchId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    readonly postIntakeBatchesBatchIdDryRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly batchId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly choices: readonly {
                        readonly fileNo: number;
                        readonly replaces: string | null;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    readonly putIntakeBatchesBatchIdFiles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly batchId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": string;
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly fileNo: number;
                    };
                };
            };
        };
    };
    readonly deleteIntakeBatchesBatchIdFilesFileNo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly batchId: number;
                readonly fileNo: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    readonly getIntakeBatchesBatchIdFilesFileNoFaultyCsv: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly batchId: number;
                readonly fileNo: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
        };
    };
    readonly getIntakeBatchesBatchIdFilesFileNoFaultyXlsx: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly batchId: number;
                readonly fileNo: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    readonly getIntakeBatchesBatchIdFilesFileNoVerdicts: {
        readonly parameters: {
            readonly query?: {
                readonly after?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly batchId: number;
                readonly fileNo: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ShownVerdict"][];
                        readonly next: number | null;
                    };
                };
            };
        };
    };
    readonly postIntakeBatchesBatchIdLeave: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly batchId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    readonly postIntakeBatchesBatchIdTake: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly batchId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    readonly postIntakeBatchesBatchIdUndo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly batchId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    readonly getNotices: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getNoticesId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getOutOfSchool: {
        readonly parameters: {
            readonly query?: {
                readonly township?: string;
                readonly village?: string;
                readonly place?: string;
                readonly kind?: string;
                readonly name?: string;
                readonly assigned?: "mine" | "me" | "some" | "none" | "overdue" | "mine-overdue";
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ScreenEntry"][];
                        readonly total: number;
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getPersonsPersonId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ServedStory"];
                };
            };
        };
    };
    readonly postPersonsPersonIdReveal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly purpose: "visit" | "other-office" | "enrolment" | "aid-payment" | "mend-data" | "other";
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly idNumber: string | null;
                        readonly studentNo: string | null;
                    };
                };
            };
        };
    };
    readonly getPersonsRevealPurposes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                    };
                };
            };
        };
    };
    readonly getReview: {
        readonly parameters: {
            readonly query?: {
                readonly township?: string;
                readonly village?: string;
                readonly place?: string;
                readonly kind?: string;
                readonly name?: string;
                readonly assigned?: "mine" | "me" | "some" | "none" | "overdue" | "mine-overdue";
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ReviewItem"][];
                        readonly total: number;
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly postReviewPairKeyDecision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly pairKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly answer: "yes" | "no" | "unsure";
                    readonly note?: string;
                    /** @default false */
                    readonly isSecondWanted?: boolean;
                    /** @default false */
                    readonly isBlind?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description ok */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "kept";
                    };
                };
            };
        };
    };
    readonly deleteReviewPairKeyDecision: {
        readonly parameters: {
            readonly query?: {
                readonly blind?: "0" | "1";
            };
            readonly header?: never;
            readonly path: {
                readonly pairKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "withdrawn";
                    };
                };
            };
        };
    };
    readonly getReviewBlind: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["BlindPair"][];
                        readonly judged: number;
                        readonly total: number;
                        readonly agreement: {
                            readonly pairs: number;
                            readonly judgedTwice: number;
                            readonly agreed: number;
                        };
                    };
                };
            };
        };
    };
    readonly getRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunState"];
                };
            };
        };
    };
    readonly getRuns: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["KeptRun"][];
                    };
                };
            };
        };
    };
    readonly getRunsChanges: {
        readonly parameters: {
            readonly query: {
                readonly from: number;
                readonly to: number;
                readonly list: "out-of-school" | "unaided";
                readonly change: "new" | "gone" | "moved";
                readonly after?: number;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ChangedEntry"][];
                        readonly next: number | null;
                    };
                };
            };
        };
    };
    readonly getRunsCompare: {
        readonly parameters: {
            readonly query: {
                readonly from: number;
                readonly to: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunChanges"];
                };
            };
        };
    };
    readonly getSchools: {
        readonly parameters: {
            readonly query?: {
                readonly typed?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["SchoolChoice"][];
                    };
                };
            };
        };
    };
    readonly getSources: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ScreenSource"][];
                    };
                };
            };
        };
    };
    readonly getSummary: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SpokenSummary"];
                };
            };
        };
    };
    readonly getUnaided: {
        readonly parameters: {
            readonly query?: {
                readonly township?: string;
                readonly village?: string;
                readonly place?: string;
                readonly kind?: string;
                readonly name?: string;
                readonly assigned?: "mine" | "me" | "some" | "none" | "overdue" | "mine-overdue";
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ScreenEntry"][];
                        readonly total: number;
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getUnplaced: {
        readonly parameters: {
            readonly query?: {
                readonly township?: string;
                readonly village?: string;
                readonly place?: string;
                readonly kind?: string;
                readonly name?: string;
                readonly assigned?: "mine" | "me" | "some" | "none" | "overdue" | "mine-overdue";
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ScreenUnplaced"][];
                        readonly total: number;
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getWaiting: {
        readonly parameters: {
            readonly query?: {
                readonly township?: string;
                readonly village?: string;
                readonly place?: string;
                readonly kind?: string;
                readonly name?: string;
                readonly assigned?: "mine" | "me" | "some" | "none" | "overdue" | "mine-overdue";
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ScreenEntry"][];
                        readonly total: number;
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getWords: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScreenWords"];
                };
            };
        };
    };
}
