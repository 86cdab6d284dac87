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
    readonly "/api/access/city": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAccessCity"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/access/city/begin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAccessCityBegin"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/access/city/code": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAccessCityCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/access/city/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAccessCityReturn"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/api/aid/awards/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidAwardsId"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/api/aid/calendar": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidCalendar"];
        readonly put?: never;
        readonly post: operations["postAidCalendar"];
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
    readonly "/api/aid/decisions/{personId}/paper": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidDecisionsPersonIdPaper"];
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
    readonly "/api/aid/fund-entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidFundEntries"];
        readonly put?: never;
        readonly post?: never;
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
        readonly post: operations["postAidFundFindings"];
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
    readonly "/api/aid/hardship/notices/{id}/objections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidHardshipNoticesIdObjections"];
        readonly put?: never;
        readonly post: operations["postAidHardshipNoticesIdObjections"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/hardship/objections/{id}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidHardshipObjectionsIdAnswer"];
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
    readonly "/api/aid/hardship/rounds/{id}/candidates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidHardshipRoundsIdCandidates"];
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
    readonly "/api/aid/hardship/rounds/{id}/steps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidHardshipRoundsIdSteps"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/local": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidLocal"];
        readonly put?: never;
        readonly post: operations["postAidLocal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/local/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidLocalId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/local/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidLocalIdActs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/local/{id}/trials": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidLocalIdTrials"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/local/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidLocalCheck"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/local/form": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidLocalForm"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/local/models/{programme}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidLocalModelsProgramme"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/local/suggest": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidLocalSuggest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/local/trials/{id}/children": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidLocalTrialsIdChildren"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/meals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidMeals"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/meals/claims": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidMealsClaims"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/meals/units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidMealsUnits"];
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
    readonly "/api/aid/performance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidPerformance"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/api/aid/questions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidQuestions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/questions/{fact}/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidQuestionsFactAnswers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/questions/{fact}/sheet": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putAidQuestionsFactSheet"];
        readonly post: operations["postAidQuestionsFactSheet"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/questions/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidQuestionsList"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/reconciliation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidReconciliation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/reconciliation/untitled": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidReconciliationUntitled"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/settlement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidSettlement"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/settlement/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidSettlementList"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/waivers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidWaivers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/waivers/{id}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postAidWaiversIdEnd"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aid/waivers/{id}/proof": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getAidWaiversIdProof"];
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
    readonly "/api/desk/boundaries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDeskBoundaries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/desk/places": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDeskPlaces"];
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
    readonly "/api/divisions/below": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDivisionsBelow"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/divisions/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDivisionsChanges"];
        readonly put?: never;
        readonly post: operations["postDivisionsChanges"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/divisions/changes/{changeId}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDivisionsChangesChangeIdActs"];
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
    readonly "/api/documents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDocuments"];
        readonly put?: never;
        readonly post: operations["postDocuments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/documents/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDocumentsIdActs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/documents/{id}/touches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDocumentsIdTouches"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/attendance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutAttendance"];
        readonly put?: never;
        readonly post: operations["postDropoutAttendance"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/attendance/away": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutAttendanceAway"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/attendance/away/{personId}/paper": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutAttendanceAwayPersonIdPaper"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/attendance/away/{personId}/report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutAttendanceAwayPersonIdReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/attendance/away/{personId}/visit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postDropoutAttendanceAwayPersonIdVisit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/attendance/away/count": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutAttendanceAwayCount"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/attendance/reports/{personId}/paper": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutAttendanceReportsPersonIdPaper"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dropout/attendance/roll": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDropoutAttendanceRoll"];
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
    readonly "/api/exports/ledgers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postExportsLedgers"];
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
    readonly "/api/ledgers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getLedgers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ledgers/{ledger}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getLedgersLedger"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ledgers/{ledger}/rows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getLedgersLedgerRows"];
        readonly put?: never;
        readonly post: operations["postLedgersLedgerRows"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ledgers/{ledger}/rows/{row}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getLedgersLedgerRowsRow"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ledgers/{ledger}/rows/{row}/decisions/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postLedgersLedgerRowsRowDecisionsKind"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ledgers/{ledger}/rows/{row}/entries/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postLedgersLedgerRowsRowEntriesKind"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ledgers/{ledger}/rows/{row}/papers/{entry}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getLedgersLedgerRowsRowPapersEntry"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ledgers/places": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getLedgersPlaces"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/api/pairing/chain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPairingChain"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pairing/children": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPairingChildren"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pairing/children/{personId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPairingChildrenPersonId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pairing/children/{personId}/contacts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPairingChildrenPersonIdContacts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pairing/children/{personId}/contacts/{contactId}/photos/{fileNo}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPairingChildrenPersonIdContactsContactIdPhotosFileNo"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pairing/children/{personId}/handbook": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPairingChildrenPersonIdHandbook"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pairing/duties": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPairingDuties"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pairing/helpers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPairingHelpers"];
        readonly put?: never;
        readonly post: operations["postPairingHelpers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pairing/helpers/{helperId}/hand-over": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPairingHelpersHelperIdHandOver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pairing/letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPairingLetters"];
        readonly put?: never;
        readonly post: operations["postPairingLetters"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pairing/letters/paper": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPairingLettersPaper"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pairing/plans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPairingPlans"];
        readonly put?: never;
        readonly post: operations["postPairingPlans"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pairing/plans/{planId}/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPairingPlansPlanIdTasks"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pairing/plans/tasks/{taskId}/done": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPairingPlansTasksTaskIdDone"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pairing/spread": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPairingSpread"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pairing/summary": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPairingSummary"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pairing/traces": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPairingTraces"];
        readonly put?: never;
        readonly post: operations["postPairingTraces"];
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
    readonly "/api/warning": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWarning"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/warning/children": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWarningChildren"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/warning/children/{personId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWarningChildrenPersonId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/warning/exclusion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWarningExclusion"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/warning/exclusion/{dimension}/children": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWarningExclusionDimensionChildren"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/warning/runs/{runId}/children": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWarningRunsRunIdChildren"];
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
        readonly AbsenceDone: {
            /** Format: date */
            readonly on: string;
            readonly by: string;
            readonly hasPaper: boolean;
        };
        readonly AbsenceNext: {
            /** @enum {string} */
            readonly kind: "visit" | "report";
            readonly isOpen: boolean;
            readonly grounds: readonly components["schemas"]["BothLanguages"][];
        };
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
                readonly "divisions.propose": components["schemas"]["BothLanguages"];
                readonly "divisions.approve": components["schemas"]["BothLanguages"];
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
                readonly "pairing.read": components["schemas"]["BothLanguages"];
                readonly "pairing.pair": components["schemas"]["BothLanguages"];
                readonly "pairing.write": components["schemas"]["BothLanguages"];
                readonly "pairing.check": components["schemas"]["BothLanguages"];
                readonly "ledgers.read": components["schemas"]["BothLanguages"];
                readonly "ledgers.count": components["schemas"]["BothLanguages"];
                readonly "ledgers.keep": components["schemas"]["BothLanguages"];
                readonly "ledgers.decide": components["schemas"]["BothLanguages"];
                readonly "ledgers.secret": components["schemas"]["BothLanguages"];
                readonly "attendance.write": components["schemas"]["BothLanguages"];
                readonly "warning.read": components["schemas"]["BothLanguages"];
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
                readonly "facts.answer": components["schemas"]["BothLanguages"];
                readonly "programmes.read": components["schemas"]["BothLanguages"];
                readonly "programmes.draft": components["schemas"]["BothLanguages"];
                readonly "programmes.approve": components["schemas"]["BothLanguages"];
                readonly "documents.read": components["schemas"]["BothLanguages"];
                readonly "documents.draft": components["schemas"]["BothLanguages"];
                readonly "documents.publish": components["schemas"]["BothLanguages"];
                readonly "reports.sign": components["schemas"]["BothLanguages"];
                readonly "child.emergency": components["schemas"]["BothLanguages"];
                readonly "emergency.watch": components["schemas"]["BothLanguages"];
                readonly "account.manage": components["schemas"]["BothLanguages"];
                readonly "role.grant": components["schemas"]["BothLanguages"];
                readonly "audit.read": components["schemas"]["BothLanguages"];
            };
            readonly places: {
                readonly [key: string]: string;
            };
        };
        readonly ActRefused: {
            readonly code: string;
            readonly message: string;
            readonly grounds?: readonly {
                readonly code: string;
                readonly text: string;
            }[];
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
                    readonly sources: readonly components["schemas"]["FactSource"][];
                    readonly isContradicted: boolean;
                }[];
                readonly asked: components["schemas"]["BothLanguages"] | null;
                readonly cite: components["schemas"]["BothLanguages"];
            }[];
        };
        readonly AidPerformance: {
            readonly division: string | null;
            readonly place: string | null;
            readonly programme: string;
            readonly term: string;
            readonly approved: number;
            readonly paid: number;
            readonly paidFen: number;
            readonly approvedFen: number;
            readonly middleDays: number | null;
            readonly mostDays: number | null;
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
            readonly cases: readonly components["schemas"]["BothLanguages"][];
        };
        readonly AidQuestion: {
            readonly asks: string;
            readonly text: components["schemas"]["BothLanguages"];
            /** @enum {string} */
            readonly office: "school" | "guardian" | "education-bureau" | "civil-affairs" | "poverty-office" | "disabled-federation" | "police";
            /** @enum {string} */
            readonly of: "child" | "school";
            readonly children: number;
            readonly schools: number;
            readonly answered: number;
            readonly programmes: readonly {
                readonly programme: string;
                readonly label: components["schemas"]["BothLanguages"];
            }[];
            /** @enum {string} */
            readonly by: "screen" | "sheet" | "rule";
            readonly list: components["schemas"]["BothLanguages"] | null;
            readonly hint: components["schemas"]["BothLanguages"] | null;
            readonly choices: readonly {
                readonly value: boolean | number | string;
                readonly label: components["schemas"]["BothLanguages"];
            }[];
            readonly mayAnswer: boolean;
            readonly maySheet: boolean;
            readonly whyNot: components["schemas"]["BothLanguages"] | null;
        };
        readonly AidQuestionSubject: {
            readonly subject: string;
            readonly name: string | null;
            readonly school: string | null;
            readonly grade: string | null;
            readonly className: string | null;
            readonly children: number;
            readonly answer: {
                readonly value: unknown;
                readonly madeName: string;
            } | null;
            readonly said: readonly {
                readonly label: string;
                readonly value: string;
            }[];
        };
        readonly Arrival: {
            readonly submissionId: string;
            readonly field: string;
            readonly label: components["schemas"]["BothLanguages"];
            readonly personId: string;
            readonly name: string | null;
            readonly by: string;
            /** Format: date-time */
            readonly madeAt: string;
            /** Format: date-time */
            readonly receivedAt: string;
            readonly skewSeconds: number;
            readonly grounds: readonly components["schemas"]["BothLanguages"][];
            readonly told: readonly {
                readonly label: components["schemas"]["BothLanguages"];
                readonly value: string;
            }[];
            readonly stands: string | null;
            readonly papers: number;
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
        readonly AwardAgain: {
            readonly awardId: number;
            readonly personId: string;
            readonly name: string;
            readonly programme: string;
            readonly programmeLabel: components["schemas"]["BothLanguages"];
            readonly term: string;
            readonly amountFen: number;
            readonly madeAt: string;
            readonly madeName: string;
            readonly ruleSet: string;
            readonly nowRuleSet: string;
            readonly isKept: boolean;
            readonly isAltered: boolean;
            readonly isSame: boolean | null;
            readonly former: components["schemas"]["AwardComputed"] | null;
            readonly present: components["schemas"]["AwardComputed"] | null;
        };
        readonly AwardComputed: {
            /** @enum {string} */
            readonly outcome: "refused" | "entitled" | "undetermined";
            readonly amountFen: number | null;
            readonly grounds: readonly {
                /** @enum {string} */
                readonly state: "held" | "not" | "unknown";
                readonly text: components["schemas"]["BothLanguages"];
                readonly cite: components["schemas"]["BothLanguages"];
                readonly facts: readonly {
                    readonly label: components["schemas"]["BothLanguages"];
                    readonly value: components["schemas"]["BothLanguages"];
                }[];
            }[];
        };
        readonly AwardGroup: {
            readonly programme: string;
            readonly programmeLabel: components["schemas"]["BothLanguages"];
            readonly term: string;
            readonly proposed: number;
            readonly approved: number;
            readonly ready: number;
            readonly withoutAccount: number;
            readonly inPayment: number;
            readonly paid: number;
            readonly amountFen: number;
            readonly readyFen: number;
        };
        readonly AwayClock: {
            /** Format: date */
            readonly since: string;
            readonly days: number;
            /** Format: date */
            readonly visitBy: string;
            /** Format: date */
            readonly reportBy: string;
            readonly isLate: boolean;
        };
        readonly AwayPupil: {
            readonly personId: string;
            readonly name: string | null;
            readonly school: string;
            readonly class: string;
            readonly reason: components["schemas"]["BothLanguages"];
            readonly clock: components["schemas"]["AwayClock"];
            readonly visit: components["schemas"]["AbsenceDone"] | null;
            readonly report: components["schemas"]["AbsenceDone"] | null;
            readonly wants: ("visit" | "report") | null;
            readonly next: readonly components["schemas"]["AbsenceNext"][];
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
        readonly BySource: {
            readonly [key: string]: number;
        };
        readonly CalledClass: {
            readonly school: string;
            readonly schoolName: string;
            readonly class: string;
            readonly pupils: number;
            readonly absent: number | null;
            readonly calledBy: string | null;
        };
        readonly CaseRow: {
            readonly personId: string;
            readonly name: string | null;
            readonly idMasked: string | null;
            readonly birthDate: string | null;
            readonly sex: string | null;
            readonly township: string | null;
            readonly village: string | null;
            readonly school: string | null;
            readonly kind: string;
            readonly step: string;
            readonly since: string;
            readonly dueOn: string | null;
            readonly isOverdue: boolean;
            readonly isListed: boolean;
            readonly isDisabled: boolean;
            readonly isRegisteredPoor: boolean;
        };
        readonly ChainLink: {
            readonly subject: string;
            readonly place: string;
            readonly division: string;
            readonly wanted: number;
            readonly without: number;
            readonly holder: components["schemas"]["Holder"] | null;
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
        readonly ChildFacts: {
            readonly personId: string;
            readonly name: string | null;
            readonly sex: string | null;
            readonly birthDate: string | null;
            readonly township: string | null;
            readonly village: string | null;
            readonly school: string | null;
            readonly class: string | null;
            readonly groups: readonly string[];
            readonly holder: components["schemas"]["Holder"] | null;
            readonly guardian: string | null;
        };
        readonly Choice: {
            readonly value: string;
            readonly label: components["schemas"]["BothLanguages"];
        };
        readonly Contact: {
            readonly contactId: number;
            /** @enum {string} */
            readonly source: "case" | "handbook";
            readonly way: string;
            readonly on: string;
            /** Format: date-time */
            readonly recordedAt: string;
            readonly authorName: string;
            readonly helperName: string | null;
            readonly place: string | null;
            readonly whom: string | null;
            readonly content: string | null;
            readonly familyChange: string | null;
            readonly needs: string | null;
            readonly measures: string | null;
            readonly effect: string | null;
            readonly hasPoint: boolean;
            readonly photos: number;
        };
        readonly DemonstrationAccount: {
            readonly name: string;
            readonly password: string;
            readonly role: components["schemas"]["BothLanguages"];
            readonly scope: string;
        };
        readonly DepartmentListRow: {
            readonly group: string;
            readonly label: string;
            readonly file: string;
            readonly sheet: string;
            readonly row: number;
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
        readonly DivisionChange: {
            readonly changeId: number | null;
            readonly on: string;
            /** @enum {string} */
            readonly kind: "merge" | "rename" | "split" | "move";
            readonly from: readonly {
                readonly code: string;
                readonly name: string;
            }[];
            readonly to: readonly {
                readonly code: string;
                readonly name: string;
            }[];
            readonly below: readonly {
                readonly from: {
                    readonly code: string;
                    readonly name: string;
                };
                readonly to: {
                    readonly code: string;
                    readonly name: string;
                };
            }[];
            readonly source: components["schemas"]["BothLanguages"];
            /** @enum {string} */
            readonly state: "proposed" | "approve" | "refuse" | "withdraw" | "revoke";
            readonly isMadeUp: boolean;
            readonly proposed: {
                readonly name: string;
                readonly at: string;
            } | null;
            readonly done: readonly {
                /** @enum {string} */
                readonly act: "approve" | "refuse" | "withdraw" | "revoke";
                readonly name: string;
                readonly at: string;
                readonly reason: string | null;
            }[];
            readonly acts: readonly {
                /** @enum {string} */
                readonly act: "approve" | "refuse" | "withdraw" | "revoke";
                readonly isAllowed: boolean;
                readonly why: components["schemas"]["BothLanguages"] | null;
            }[];
        };
        readonly DocumentTouch: {
            readonly rule: string;
            readonly label: components["schemas"]["BothLanguages"];
            readonly place: string;
            readonly clause: string | null;
            readonly isLocal: boolean;
        };
        readonly Done: Record<string, never>;
        readonly DoorAnswer: {
            /** @enum {string} */
            readonly state: "accepted" | "late" | "refused";
            readonly step: string | null;
            readonly actNo: number | null;
            readonly clashes: readonly string[];
            readonly grounds: readonly {
                readonly code: string;
                readonly zh: string;
                readonly en: string;
            }[];
            readonly skewSeconds: number;
            readonly isClockOff?: boolean;
        };
        readonly DoorChild: {
            readonly personId: string;
            readonly name: string | null;
            readonly sex: string | null;
            readonly birthDate: string | null;
            readonly township: string | null;
            readonly village: string | null;
            readonly school: string | null;
            readonly guardian: string | null;
            readonly phoneMasked: string | null;
            readonly reason: components["schemas"]["BothLanguages"];
            readonly step: components["schemas"]["BothLanguages"];
            readonly dueOn: string | null;
            readonly isOverdue: boolean;
            readonly contact: {
                readonly [key: string]: {
                    readonly value: string;
                    readonly base: string;
                };
            };
            readonly last: {
                readonly label: components["schemas"]["BothLanguages"];
                readonly on: string;
                readonly by: string | null;
            } | null;
            readonly acts: readonly {
                readonly kind: string;
                readonly isOpen: boolean;
                readonly grounds: readonly components["schemas"]["BothLanguages"][];
            }[];
        };
        readonly DoorField: {
            readonly name: string;
            /** @enum {string} */
            readonly kind: "choice" | "choices" | "text" | "date" | "whole" | "flag" | "school" | "files" | "point";
            readonly label: components["schemas"]["BothLanguages"];
            readonly required: boolean;
            readonly longest?: number;
            readonly most?: number;
            /** @enum {string} */
            readonly when?: "past" | "future" | "any";
            readonly choices: readonly components["schemas"]["Choice"][];
        };
        readonly DoorPack: {
            readonly account: {
                readonly id: number;
                readonly name: string;
            };
            readonly on: string;
            /** Format: date-time */
            readonly servedAt: string;
            readonly offlineDays: number;
            readonly partBytes: number;
            readonly total: number;
            readonly children: readonly components["schemas"]["DoorChild"][];
            readonly forms: readonly {
                readonly kind: string;
                readonly label: components["schemas"]["BothLanguages"];
                readonly fields: readonly components["schemas"]["DoorField"][];
            }[];
            readonly papersOf: {
                readonly [key: string]: readonly (readonly string[])[];
            };
            readonly papers: readonly {
                readonly id: string;
                readonly label: components["schemas"]["BothLanguages"];
            }[];
            readonly contact: readonly {
                readonly field: string;
                readonly label: components["schemas"]["BothLanguages"];
                readonly kind: string;
            }[];
            readonly media: readonly {
                readonly id: string;
                readonly most: number;
                readonly largestBytes: number;
            }[];
        };
        readonly DutyTold: {
            readonly on: string;
            readonly to: string | null;
            readonly from: string | null;
            readonly reason: string;
            readonly by: string | null;
        };
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
        readonly ExclusionChild: {
            readonly personId: string;
            readonly name: string | null;
            readonly age: number;
            readonly township: string | null;
            readonly village: string | null;
            readonly school: string | null;
            readonly state: string;
        };
        readonly ExclusionDimension: {
            readonly id: string;
            readonly no: number;
            readonly label: components["schemas"]["BothLanguages"];
            readonly formula: components["schemas"]["BothLanguages"];
            readonly version: string;
            readonly source: components["schemas"]["BothLanguages"];
            readonly isTold: boolean;
            readonly whole: {
                readonly numerator: number;
                readonly denominator: number;
                readonly unclear: number;
                readonly excused: number;
                readonly share: string;
            };
            readonly places: readonly {
                readonly township: string;
                readonly numerator: number;
                readonly denominator: number;
                readonly unclear: number;
                readonly excused: number;
                readonly share: string;
            }[];
        };
        readonly FactSource: {
            readonly register: components["schemas"]["BothLanguages"];
            readonly file: string;
            readonly sheet: string;
            readonly row: number;
            readonly says: components["schemas"]["BothLanguages"] | null;
        };
        readonly Fault: {
            readonly code: string;
            readonly message: string;
        };
        readonly Figures: {
            readonly opened: number;
            readonly verified: number;
            readonly excused: number;
            readonly visits: number;
            readonly returned: number;
            readonly closed: number;
            readonly suspected: number;
            readonly droppedOut: number;
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
        readonly FoundFactor: {
            readonly factor: string;
            readonly points: number;
            /** @enum {string} */
            readonly measure: "absent-days" | "away-percent" | "same-reason" | "years-over" | "hardships" | "left-behind" | "siblings-out" | "far" | "moves" | "without-plan";
            readonly n: number;
            readonly says: components["schemas"]["BothLanguages"];
        };
        readonly FundEntry: {
            readonly entryId: number;
            /** @enum {string} */
            readonly kind: "allot" | "reserve" | "send" | "settle" | "hand-back" | "claw-back" | "give-back";
            readonly programme: string;
            readonly batchId: number | null;
            readonly document: string | null;
            readonly at: string;
            readonly name: string;
            readonly amountFen: number;
            readonly amounts: components["schemas"]["BySource"];
        };
        readonly FundFinding: {
            /** @enum {string} */
            readonly kind: "same-account" | "bulk-accounts" | "bulk-before-deadline" | "over-cap" | "over-cap-a-head" | "paid-to-deceased" | "paid-to-graduated" | "paid-without-school" | "paid-twice" | "paid-too-much" | "round-sum";
            readonly key: string;
            readonly count: number;
            readonly threshold: number;
            readonly what: string;
            readonly on: string | null;
            readonly amountFen: number | null;
            readonly rows: readonly string[];
            readonly people: readonly {
                readonly personId: string;
                readonly name: string;
            }[];
            readonly decision: {
                /** @enum {string} */
                readonly result: "founded" | "unfounded" | "passed-on";
                readonly words: string;
                readonly madeName: string;
                readonly madeAt: string;
            } | null;
        };
        readonly FundRow: {
            /** @enum {string} */
            readonly source: "central" | "province" | "city" | "county";
            readonly programme: string;
            /** @enum {string} */
            readonly account: "granted" | "allotted" | "to-pay" | "at-bank" | "paid" | "returned" | "clawed-back";
            readonly amountFen: number;
        };
        readonly HardshipAct: {
            /** @enum {string} */
            readonly step: "apply" | "class-review" | "school-review" | "collect" | "joint-review" | "publish" | "file" | "refuse" | "appeal" | "rehear" | "end";
            readonly label: components["schemas"]["BothLanguages"];
            readonly wantsLevel: boolean;
            readonly wantsWords: boolean;
            readonly meeting: ("class" | "school") | null;
            readonly isAllowed: boolean;
            readonly grounds: readonly {
                readonly code: string;
                readonly zh: string;
                readonly en: string;
            }[];
        };
        readonly HardshipCandidate: {
            readonly personId: string;
            readonly name: string;
            readonly grade: string | null;
            readonly className: string | null;
            readonly division: string;
            readonly school: string;
            readonly lists: readonly components["schemas"]["DepartmentListRow"][];
        };
        readonly HardshipCaseShown: {
            readonly personId: string;
            readonly name: string;
            readonly grade: string | null;
            readonly className: string | null;
            readonly caseId: number;
            readonly roundId: number;
            readonly school: string;
            readonly lists: readonly string[];
            readonly listRows: readonly components["schemas"]["DepartmentListRow"][];
            readonly hasUndertaking: boolean;
            /** @enum {string} */
            readonly state: "applied" | "class-reviewed" | "school-reviewed" | "collected" | "joint-reviewed" | "noticed" | "filed" | "refused" | "appealed" | "ended";
            readonly stateLabel: components["schemas"]["BothLanguages"];
            readonly level: string | null;
            readonly noticeId: number | null;
            readonly lineNo: number | null;
            readonly noticeEndsOn: string | null;
            readonly openObjections: number;
            readonly answerDueOn: string | null;
            readonly taken: readonly {
                /** @enum {string} */
                readonly step: "apply" | "class-review" | "school-review" | "collect" | "joint-review" | "publish" | "file" | "refuse" | "appeal" | "rehear" | "end";
                readonly label: components["schemas"]["BothLanguages"];
                readonly by: number;
                readonly name: string;
                readonly at: string;
                readonly words: string | null;
            }[];
            readonly acts: readonly components["schemas"]["HardshipAct"][];
        };
        readonly HardshipMeeting: {
            readonly meetingId: number;
            readonly school: string;
            /** @enum {string} */
            readonly kind: "class" | "school";
            readonly heldOn: string;
            readonly members: readonly string[];
            readonly minutes: string;
            readonly madeName: string;
        };
        readonly HardshipObjection: {
            readonly objectionId: number;
            readonly lineNo: number;
            readonly words: string;
            readonly receivedOn: string;
            readonly madeName: string;
            readonly answer: {
                readonly isUpheld: boolean;
                readonly words: string;
                readonly answeredOn: string;
                readonly madeName: string;
            } | null;
        };
        readonly HardshipRound: {
            readonly roundId: number;
            readonly division: string;
            readonly schoolYear: number;
            /** @enum {string} */
            readonly kind: "yearly" | "change";
            readonly term: string | null;
            readonly told: string;
            readonly closesOn: string;
        };
        readonly HardshipTaken: {
            readonly taken: number;
            readonly refused: readonly {
                readonly no: number;
                readonly name: string;
                readonly message: string;
            }[];
        };
        readonly Helper: {
            readonly helperId: number;
            readonly unit: string;
            readonly unitName: string;
            readonly name: string;
            readonly post: string;
            readonly kind: string;
            readonly kindLabel: components["schemas"]["BothLanguages"];
            readonly hasAccount: boolean;
            readonly leftOn: string | null;
            readonly children: number;
            readonly others: number;
            readonly most: number;
        };
        readonly Holder: {
            readonly helperId: number;
            readonly name: string;
            readonly post: string;
            readonly since: string;
        };
        readonly HolidayYear: {
            readonly year: number;
            readonly document: string;
            readonly off: readonly string[];
            readonly worked: readonly string[];
            readonly madeName: string;
            readonly madeAt: string;
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
        readonly LedgerAct: {
            readonly kind: string;
            /** @enum {string} */
            readonly path: "entries" | "decisions";
            readonly label: components["schemas"]["BothLanguages"];
            readonly isOpen: boolean;
            readonly grounds: readonly components["schemas"]["BothLanguages"][];
            readonly fields: readonly components["schemas"]["LedgerField"][];
        };
        readonly LedgerChild: {
            readonly personId: string;
            readonly name: string | null;
            readonly idMasked: string | null;
            readonly birthDate: string | null;
            readonly sex: string | null;
            readonly township: string | null;
            readonly village: string | null;
            readonly school: string | null;
            readonly isInSchool: boolean;
            readonly isDisabled: boolean;
            readonly step: string | null;
        };
        readonly LedgerChoice: {
            readonly value: string;
            readonly label: components["schemas"]["BothLanguages"];
        };
        readonly LedgerCount: {
            readonly township: string;
            readonly place?: string;
            readonly ofAge: number;
            readonly inSchool: number;
            readonly disabled: number;
            readonly steps: {
                readonly [key: string]: number;
            };
            readonly overdue: number;
        };
        readonly LedgerDuty: {
            readonly id: string;
            readonly label: components["schemas"]["BothLanguages"];
            /** Format: date */
            readonly dueOn: string;
            readonly isLate: boolean;
            readonly cite: components["schemas"]["BothLanguages"];
        };
        readonly LedgerEntry: {
            readonly no: number;
            readonly kind: string;
            readonly label: components["schemas"]["BothLanguages"];
            /** Format: date */
            readonly on: string;
            readonly by: string | null;
            readonly role: components["schemas"]["BothLanguages"] | null;
            readonly told: readonly components["schemas"]["LedgerValue"][];
            readonly isStanding: boolean;
            readonly isPrinted: boolean;
        };
        readonly LedgerField: {
            readonly name: string;
            /** @enum {string} */
            readonly kind: "choice" | "choices" | "text" | "date" | "whole" | "flag" | "school";
            readonly label: components["schemas"]["BothLanguages"];
            readonly required: boolean;
            readonly longest?: number;
            readonly most?: number;
            /** @enum {string} */
            readonly when?: "past" | "future" | "any";
            readonly choices: readonly components["schemas"]["LedgerChoice"][];
        };
        readonly LedgerHead: {
            readonly id: string;
            readonly label: components["schemas"]["BothLanguages"];
            readonly about: components["schemas"]["BothLanguages"];
            readonly total: number;
            readonly inSchool: number;
            readonly share: string;
            readonly shared: number;
            readonly kinds: readonly {
                readonly id: string;
                readonly label: components["schemas"]["BothLanguages"];
                readonly count: number;
                readonly definition: components["schemas"]["BothLanguages"];
                readonly cite: components["schemas"]["BothLanguages"];
            }[];
            readonly duties: readonly {
                readonly id: string;
                readonly label: components["schemas"]["BothLanguages"];
                readonly count: number;
                readonly isInvariant: boolean;
                readonly cite: components["schemas"]["BothLanguages"];
            }[];
        };
        readonly LedgerListRow: {
            readonly rowKey: string;
            readonly personId: string | null;
            readonly name: string;
            readonly idMasked: string | null;
            readonly birthDate: string | null;
            readonly sex: string | null;
            readonly township: string | null;
            readonly village: string | null;
            readonly school: string | null;
            readonly isInSchool: boolean | null;
            readonly kinds: readonly string[];
            /** @enum {string} */
            readonly origin: "run" | "form" | "import";
            readonly isTold: boolean;
            readonly isEnded: boolean;
            readonly isStanding: boolean;
            readonly dueOn: string | null;
            readonly late: readonly string[];
            readonly cells: readonly (components["schemas"]["BothLanguages"] | null)[];
        };
        readonly LedgerPlace: {
            readonly place: string;
            readonly name: string;
            readonly total: number;
            readonly inSchool: number;
            readonly share: string;
            readonly duties: readonly components["schemas"]["LedgerShare"][];
        };
        readonly LedgerShare: {
            readonly id: string;
            readonly label: components["schemas"]["BothLanguages"];
            readonly late: number;
            readonly done: number;
            readonly share: string;
        };
        readonly LedgerShownRow: {
            readonly rowKey: string;
            readonly personId: string | null;
            readonly name: string;
            readonly idMasked: string | null;
            readonly birthDate: string | null;
            readonly sex: string | null;
            readonly township: string | null;
            readonly village: string | null;
            readonly school: string | null;
            readonly isInSchool: boolean | null;
            readonly kinds: readonly string[];
            /** @enum {string} */
            readonly origin: "run" | "form" | "import";
            readonly isTold: boolean;
            readonly isEnded: boolean;
            readonly isStanding: boolean;
            readonly ledger: string;
            readonly guardian: string | null;
            readonly phoneMasked: string | null;
            readonly evidence: readonly {
                readonly file: string;
                readonly sheet: string;
                readonly row: number;
            }[];
            /** Format: date */
            readonly openedOn: string;
            readonly openedBy: string | null;
            readonly facts: readonly components["schemas"]["LedgerValue"][];
            readonly duties: readonly components["schemas"]["LedgerDuty"][];
            readonly hours: {
                readonly wanted: number;
                readonly done: number;
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
                readonly cite: components["schemas"]["BothLanguages"];
            } | null;
            readonly entries: readonly components["schemas"]["LedgerEntry"][];
            readonly acts: readonly components["schemas"]["LedgerAct"][];
            readonly numbers: components["schemas"]["PersonNumbers"] | null;
            readonly joinedTo: string | null;
            readonly joined: readonly string[];
        };
        readonly LedgerValue: {
            readonly label: components["schemas"]["BothLanguages"];
            readonly value: components["schemas"]["BothLanguages"] | null;
        };
        readonly LibraryDocument: {
            readonly id: string;
            readonly kind: string;
            readonly number: string | null;
            readonly title: components["schemas"]["BothLanguages"];
            readonly issuer: components["schemas"]["BothLanguages"];
            readonly issued: string | null;
            readonly effective: string | null;
            readonly ended: string | null;
            /** @enum {string} */
            readonly state: "in-force" | "ended" | "unknown" | "draft" | "withdrawn";
            readonly isSourced: boolean;
            readonly found: string;
            readonly isLocal: boolean;
            readonly division: string | null;
            readonly replaces: readonly string[];
            readonly clauses: readonly {
                readonly id: string;
                readonly about: components["schemas"]["BothLanguages"];
                readonly cited: number;
            }[];
            readonly touches: number;
            readonly history: readonly {
                readonly act: string;
                readonly onDay: string | null;
                readonly words: string | null;
                readonly madeAt: string;
                readonly madeName: string;
            }[];
            readonly acts: readonly {
                /** @enum {string} */
                readonly act: "publish" | "withdraw" | "repeal";
                readonly isAllowed: boolean;
                readonly why: components["schemas"]["BothLanguages"] | null;
            }[];
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
        readonly ListedBatch: {
            readonly batchId: number;
            readonly programme: string;
            readonly programmeLabel: components["schemas"]["BothLanguages"];
            readonly term: string;
            /** @enum {string} */
            readonly kind: "first" | "reissue";
            readonly ofBatchId: number | null;
            /** @enum {string} */
            readonly state: "draft" | "reviewed" | "noticed" | "approved" | "sent" | "closed" | "withdrawn";
            readonly stateLabel: components["schemas"]["BothLanguages"];
            readonly madeName: string;
            readonly madeAt: string;
            readonly lastName: string;
            readonly lastAt: string;
            readonly lines: number;
            readonly amountFen: number;
            readonly paid: number;
            readonly failed: number;
            readonly held: number;
            readonly noticeEndsOn: string | null;
        };
        readonly ListedLine: {
            readonly lineId: number;
            readonly lineNo: number;
            readonly awardId: number;
            readonly personId: string;
            readonly name: string;
            readonly school: string | null;
            readonly holder: string;
            readonly bank: string | null;
            readonly tail: string;
            readonly amountFen: number;
            /** @enum {string} */
            readonly place: "open" | "paid" | "failed" | "held";
            readonly code: string | null;
            readonly said: string | null;
            readonly hasNewAccount: boolean;
            readonly clawedFen: number | null;
            readonly failure: components["schemas"]["BothLanguages"] | null;
        };
        readonly ListedNotice: {
            readonly noticeId: number;
            readonly title: components["schemas"]["BothLanguages"];
            readonly columns: readonly ("name" | "school" | "grade" | "class" | "programme" | "level")[];
            readonly beginsOn: string;
            readonly endsOn: string;
            readonly contact: string;
            readonly sha256: string;
        };
        readonly LocalProgramme: {
            readonly versionId: number;
            readonly programme: string;
            readonly versionNo: number;
            readonly label: components["schemas"]["BothLanguages"];
            readonly division: {
                readonly code: string;
                readonly name: string;
            };
            /** @enum {string} */
            readonly state: "draft" | "submit" | "approve" | "return";
            readonly faultCount: number;
            readonly inForce: number | null;
            readonly madeAt: string;
            readonly madeName: string;
        };
        readonly LocalTrial: {
            readonly trialId: number;
            readonly runTerm: string;
            readonly trialTerm: string;
            readonly counts: components["schemas"]["TrialCounts"];
            readonly grounds: readonly {
                readonly groundNo: number;
                readonly text: components["schemas"]["BothLanguages"];
            }[];
            readonly madeAt: string;
            readonly madeName: string;
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
        readonly MealClaim: {
            readonly claimId: number;
            readonly unitId: number;
            readonly month: string;
            readonly students: number;
            readonly days: number;
            readonly rateFen: number;
            readonly amountFen: number;
            /** @enum {string} */
            readonly state: "proposed" | "approved" | "in-payment" | "paid" | "failed" | "withdrawn";
            readonly batchId: number | null;
            readonly madeName: string;
        };
        readonly MealUnit: {
            readonly unitId: number;
            /** @enum {string} */
            readonly kind: "canteen" | "supplier";
            readonly name: string;
            readonly school: string | null;
            readonly division: string;
            readonly entitled: number;
            readonly hasAccount: boolean;
        };
        readonly OfficeNotice: {
            readonly noticeId: number;
            readonly title: components["schemas"]["BothLanguages"];
            readonly columns: readonly ("name" | "school" | "grade" | "class" | "programme" | "level")[];
            readonly beginsOn: string;
            readonly endsOn: string;
            readonly contact: string;
            readonly sha256: string;
            readonly lines: readonly {
                readonly lineNo: number;
                readonly cells: readonly string[];
            }[];
            readonly batchId: number | null;
            readonly workingDays: number;
            /** @enum {string} */
            readonly state: "coming" | "running" | "ended" | "withdrawn";
            readonly madeName: string;
            readonly madeAt: string;
            readonly objections: readonly {
                readonly objectionId: number;
                readonly lineNo: number;
                readonly words: string;
                readonly receivedOn: string;
                readonly madeName: string;
                readonly answer: {
                    readonly isUpheld: boolean;
                    readonly words: string;
                    readonly answeredOn: string;
                    readonly madeName: string;
                } | null;
            }[];
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
        readonly OutcomeChild: {
            readonly personId: string;
            readonly wasWarned: boolean;
            /** Format: date */
            readonly seenOn: string;
            readonly name: string | null;
            readonly township: string | null;
            readonly village: string | null;
            readonly school: string | null;
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
        readonly PairedChild: {
            readonly personId: string;
            readonly name: string | null;
            readonly sex: string | null;
            readonly birthDate: string | null;
            readonly township: string | null;
            readonly village: string | null;
            readonly school: string | null;
            readonly class: string | null;
            readonly groups: readonly string[];
            readonly holder: components["schemas"]["Holder"] | null;
            readonly lastOn: string | null;
            readonly lastWay: string | null;
            readonly isLate: boolean;
        };
        readonly PairedCount: {
            readonly township: string;
            readonly wanted: number;
            readonly without: number;
            readonly late: number;
            readonly mine: number;
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
        readonly PastJudgement: {
            /** Format: date */
            readonly on: string;
            readonly model: string;
            readonly score: number;
            readonly isWarned: boolean;
        };
        readonly PaymentView: {
            readonly batchId: number;
            readonly programme: string;
            readonly programmeLabel: components["schemas"]["BothLanguages"];
            readonly term: string;
            /** @enum {string} */
            readonly kind: "first" | "reissue";
            readonly ofBatchId: number | null;
            /** @enum {string} */
            readonly state: "draft" | "reviewed" | "noticed" | "approved" | "sent" | "closed" | "withdrawn";
            readonly division: string;
            readonly madeBy: number;
            readonly stateLabel: components["schemas"]["BothLanguages"];
            readonly steps: readonly {
                /** @enum {string} */
                readonly step: "draft" | "review" | "publish" | "approve" | "send" | "close" | "withdraw" | "refuse";
                /** @enum {string} */
                readonly state: "draft" | "reviewed" | "noticed" | "approved" | "sent" | "closed" | "withdrawn";
                readonly label: components["schemas"]["BothLanguages"];
                readonly by: number;
                readonly at: string;
                readonly name: string;
                readonly note: string | null;
            }[];
            readonly acts: readonly {
                /** @enum {string} */
                readonly step: "draft" | "review" | "publish" | "approve" | "send" | "close" | "withdraw" | "refuse";
                readonly label: components["schemas"]["BothLanguages"];
                readonly isAllowed: boolean;
                readonly grounds: readonly {
                    readonly code: string;
                    readonly zh: string;
                    readonly en: string;
                }[];
            }[];
            readonly mayPay: boolean;
            readonly mayMake: boolean;
            readonly sums: {
                readonly lines: number;
                readonly held: number;
                readonly payable: number;
                readonly paid: number;
                readonly failed: number;
                readonly open: number;
                readonly due: {
                    readonly lines: components["schemas"]["BySource"];
                    readonly held: components["schemas"]["BySource"];
                    readonly payable: components["schemas"]["BySource"];
                    readonly paid: components["schemas"]["BySource"];
                    readonly failed: components["schemas"]["BySource"];
                    readonly open: components["schemas"]["BySource"];
                };
            };
            readonly balance: readonly {
                /** @enum {string} */
                readonly source: "central" | "province" | "city" | "county";
                readonly label: components["schemas"]["BothLanguages"];
                readonly isBalanced: boolean;
                readonly entitledFen: number;
                readonly heldFen: number;
                readonly batchFen: number;
                readonly bankPaidFen: number;
                readonly bankFailedFen: number;
                readonly treasuryPaidFen: number;
                readonly treasuryReturnedFen: number;
            }[];
            readonly notice: components["schemas"]["OfficeNotice"] | null;
            readonly files: readonly {
                readonly form: string;
                readonly sha256: string;
                readonly at: string;
                readonly name: string;
            }[];
            readonly returns: readonly {
                readonly returnId: number;
                readonly file: string;
                readonly sha256: string;
                readonly rows: number;
                readonly paid: number;
                readonly failed: number;
                readonly at: string;
                readonly name: string;
            }[];
            readonly findings: readonly components["schemas"]["ShownFinding"][];
        };
        readonly PersonNumbers: {
            readonly now: string;
            readonly former: readonly string[];
            readonly changes: readonly {
                /** @enum {string} */
                readonly change: "merged" | "parted" | "split" | "moved";
                readonly personId: string;
                readonly otherId: string;
                readonly on: string;
            }[];
        };
        readonly Plan: {
            readonly planId: number;
            readonly kind: string;
            readonly unit: string;
            readonly unitName: string;
            readonly division: string;
            readonly year: number;
            readonly title: string;
            readonly tasks: readonly {
                readonly taskId: number;
                readonly title: string;
                readonly responsible: string;
                readonly dueOn: string;
                readonly doneOn: string | null;
                readonly note: string | null;
            }[];
        };
        readonly PublicNotice: {
            readonly noticeId: number;
            readonly title: components["schemas"]["BothLanguages"];
            readonly columns: readonly ("name" | "school" | "grade" | "class" | "programme" | "level")[];
            readonly beginsOn: string;
            readonly endsOn: string;
            readonly contact: string;
            readonly sha256: string;
            readonly lines: readonly {
                readonly lineNo: number;
                readonly cells: readonly string[];
            }[];
            readonly headings: readonly string[];
        };
        readonly RateMember: {
            readonly personId: string;
            readonly name: string | null;
            readonly township: string | null;
            readonly village: string | null;
            readonly school: string | null;
            readonly step: string | null;
        };
        readonly ReckonedRun: {
            readonly runId: number;
            /** Format: date */
            readonly on: string;
            readonly model: string;
            readonly judged: number;
            readonly warned: number;
            readonly hits: number;
            readonly misses: number;
            readonly isTold: boolean;
            readonly precision: string;
            readonly recall: string;
        };
        readonly ReconciledCount: {
            readonly programme: string | null;
            /** @enum {string} */
            readonly kind: "both" | "ours" | "others" | "neither" | "differs" | "untitled";
            readonly people: number;
            readonly dueFen: number;
            readonly oursFen: number;
            readonly othersFen: number;
        };
        readonly Refused: {
            readonly code: string;
            readonly message: string;
            readonly grounds?: readonly {
                readonly code: string;
                readonly message: string;
            }[];
        };
        readonly ReportLine: {
            readonly unit: string;
            readonly name: string;
            /** @enum {string} */
            readonly state: "signed" | "open" | "late" | "not-begun";
            readonly figures: components["schemas"]["Figures"];
            readonly isZero: boolean;
            readonly signed: readonly {
                readonly version: number;
                readonly figures: components["schemas"]["Figures"];
                readonly cutOff: string;
                readonly post: string;
                readonly note: string | null;
                /** Format: date-time */
                readonly signedAt: string;
                readonly authorName: string;
            }[];
            readonly corrections: readonly {
                /** @enum {string} */
                readonly figure: "opened" | "verified" | "excused" | "visits" | "returned" | "closed" | "suspected" | "droppedOut";
                readonly signed: number;
                readonly now: number;
            }[];
            readonly canSign: boolean;
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
        readonly Right: "state.read" | "lists.read" | "aid.read" | "child.read" | "review.read" | "review.decide" | "unplaced.read" | "sources.read" | "divisions.propose" | "divisions.approve" | "intake.import" | "lists.export" | "lists.assign" | "identity.reveal" | "cases.read" | "cases.verify" | "cases.plan" | "cases.visit" | "cases.place" | "cases.return" | "cases.sign" | "cases.close" | "cases.paper" | "pairing.read" | "pairing.pair" | "pairing.write" | "pairing.check" | "ledgers.read" | "ledgers.count" | "ledgers.keep" | "ledgers.decide" | "ledgers.secret" | "attendance.write" | "warning.read" | "awards.read" | "awards.propose" | "awards.approve" | "payment.read" | "payment.make" | "payment.review" | "payment.pay" | "notice.read" | "funds.read" | "hardship.read" | "hardship.collect" | "hardship.review" | "hardship.joint" | "hardship.file" | "facts.answer" | "programmes.read" | "programmes.draft" | "programmes.approve" | "documents.read" | "documents.draft" | "documents.publish" | "reports.sign" | "child.emergency" | "emergency.watch" | "account.manage" | "role.grant" | "audit.read";
        readonly Role: {
            readonly id: string;
            readonly label: components["schemas"]["BothLanguages"];
            /** @enum {string} */
            readonly power: "use" | "system" | "security" | "audit";
            /** @constant */
            readonly narrow?: true;
            readonly levels: readonly (2 | 4 | 6 | 9 | 12 | "school")[];
            readonly rights: readonly components["schemas"]["Right"][];
        };
        readonly RollPupil: {
            readonly personId: string;
            readonly name: string | null;
            readonly sex: string | null;
            readonly reason: string | null;
            readonly note: string | null;
            readonly isOfAge: boolean;
            readonly clock: components["schemas"]["AwayClock"] | null;
        };
        readonly RoundNotice: {
            readonly noticeId: number;
            readonly beginsOn: string;
            readonly endsOn: string;
            /** @enum {string} */
            readonly state: "coming" | "running" | "ended";
            readonly lines: number;
            readonly objections: number;
            readonly openObjections: number;
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
        readonly RuleFault: {
            readonly place: string;
            readonly where: components["schemas"]["BothLanguages"];
            readonly code: string;
            readonly text: components["schemas"]["BothLanguages"];
        };
        readonly RuleField: {
            readonly name: string;
            readonly label: components["schemas"]["BothLanguages"];
            /** @enum {string} */
            readonly type: "many" | "one" | "number" | "yes-no" | "places";
            readonly choices: readonly {
                readonly code: string;
                readonly label: components["schemas"]["BothLanguages"];
            }[];
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
            readonly numbers: components["schemas"]["PersonNumbers"];
        };
        readonly Settlement: {
            readonly personId: string;
            readonly school: string | null;
            readonly name: string | null;
            readonly programme: string;
            readonly term: string;
            readonly amountFen: number | null;
            /** @enum {string} */
            readonly state: "paid" | "under-way" | "refused" | "waived" | "left-over";
            readonly cause: ("not-applied" | "not-assessed" | "publication-running" | "not-awarded" | "objection-open" | "batch-failed" | "account-wrong" | "wrong-school" | "no-list" | "not-listed" | "programme-not-named") | null;
            readonly reason: string | null;
            readonly batchId: number | null;
            readonly waiverId: number | null;
            readonly oursFen: number;
            readonly othersFen: number;
        };
        readonly SettlementCount: {
            readonly programme: string;
            readonly term: string;
            /** @enum {string} */
            readonly state: "paid" | "under-way" | "refused" | "waived" | "left-over";
            readonly cause: ("not-applied" | "not-assessed" | "publication-running" | "not-awarded" | "objection-open" | "batch-failed" | "account-wrong" | "wrong-school" | "no-list" | "not-listed" | "programme-not-named") | null;
            readonly people: number;
            readonly amountFen: number;
        };
        readonly ShownAct: {
            readonly kind: string;
            readonly label: components["schemas"]["BothLanguages"];
            readonly isOpen: boolean;
            readonly grounds: readonly components["schemas"]["BothLanguages"][];
            readonly fields: readonly components["schemas"]["ShownField"][];
        };
        readonly ShownCase: {
            readonly personId: string;
            readonly name: string | null;
            readonly idMasked: string | null;
            readonly birthDate: string | null;
            readonly sex: string | null;
            readonly township: string | null;
            readonly village: string | null;
            readonly school: string | null;
            readonly kind: string;
            readonly step: string;
            readonly since: string;
            readonly dueOn: string | null;
            readonly isOverdue: boolean;
            readonly isListed: boolean;
            readonly isDisabled: boolean;
            readonly isRegisteredPoor: boolean;
            readonly guardian: string | null;
            readonly phoneMasked: string | null;
            readonly reason: components["schemas"]["BothLanguages"];
            readonly evidence: readonly {
                readonly file: string;
                readonly sheet: string;
                readonly row: number;
            }[];
            readonly stepLabel: components["schemas"]["BothLanguages"];
            readonly acts: readonly components["schemas"]["ToldAct"][];
            readonly next: readonly components["schemas"]["ShownAct"][];
            readonly files: readonly components["schemas"]["ShownPaper"][];
            readonly proofs: readonly components["schemas"]["Choice"][];
            readonly signatures: readonly {
                readonly label: components["schemas"]["BothLanguages"];
                readonly by: string | null;
                readonly on: string | null;
            }[];
            readonly attendance: {
                readonly schoolDays: number;
                readonly presentDays: number;
                readonly wantedDays: number;
                readonly wantedPercent: number;
            } | null;
            readonly legal: readonly {
                readonly label: components["schemas"]["BothLanguages"];
                readonly isDone: boolean;
            }[];
            readonly numbers: components["schemas"]["PersonNumbers"];
            readonly joined: readonly string[];
        };
        readonly ShownClawBack: {
            readonly clawBackId: number;
            readonly personId: string;
            readonly name: string;
            readonly batchId: number;
            readonly amountFen: number;
            readonly receivedFen: number;
            readonly reason: string;
            readonly madeName: string;
        };
        readonly ShownField: {
            readonly name: string;
            /** @enum {string} */
            readonly kind: "choice" | "choices" | "text" | "date" | "whole" | "flag" | "school" | "files" | "point";
            readonly label: components["schemas"]["BothLanguages"];
            readonly required: boolean;
            readonly longest?: number;
            readonly most?: number;
            /** @enum {string} */
            readonly when?: "past" | "future" | "any";
            readonly choices: readonly components["schemas"]["Choice"][];
        };
        readonly ShownFinding: {
            readonly findingId: number;
            readonly returnId: number;
            /** @enum {string} */
            readonly kind: "missing" | "extra" | "repeated" | "changed-amount" | "wrong-account" | "wrong-name" | "result-unknown" | "contradicts";
            readonly rowNo: number | null;
            readonly lineNo: number | null;
            readonly name: string | null;
            readonly detail: {
                readonly [key: string]: string | number;
            };
            readonly isSettled: boolean;
            readonly answer: {
                readonly words: string;
                readonly madeName: string;
            } | null;
        };
        readonly ShownPaper: {
            readonly no: number;
            readonly kind: string;
            readonly name: string;
            readonly mediaType: string;
            readonly bytes: number;
            /** Format: date-time */
            readonly addedAt: string;
            readonly authorName: string;
        };
        readonly ShownVerdict: {
            readonly number: number;
            readonly sheet: string;
            readonly row: number;
            readonly column: string;
            readonly severity: string;
            readonly message: components["schemas"]["BothLanguages"];
        };
        readonly SourceBalance: {
            readonly programme: string;
            readonly source: string;
            readonly awardedFen: number;
            readonly batchFen: number;
            readonly bankPaidFen: number;
            readonly bankFailedFen: number;
            readonly treasuryPaidFen: number;
            readonly treasuryReturnedFen: number;
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
        readonly SubmissionFault: {
            readonly code: string;
            readonly message: string;
            readonly missing?: readonly {
                readonly sha256: string;
                readonly medium: string;
                readonly paper: string;
            }[];
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
                readonly refusal: string | null;
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
        readonly ToldAct: {
            readonly no: number;
            readonly kind: string;
            readonly label: components["schemas"]["BothLanguages"];
            /** Format: date-time */
            readonly at: string;
            readonly on: string;
            readonly by: string | null;
            readonly role: components["schemas"]["BothLanguages"] | null;
            readonly step: components["schemas"]["BothLanguages"];
            readonly told: readonly {
                readonly label: components["schemas"]["BothLanguages"];
                readonly value: components["schemas"]["BothLanguages"];
            }[];
            readonly files: readonly number[];
            readonly reported: string | null;
            readonly isStanding: boolean;
        };
        readonly ToldRate: {
            readonly id: string;
            readonly label: components["schemas"]["BothLanguages"];
            readonly formula: components["schemas"]["BothLanguages"];
            readonly version: string;
            readonly source: components["schemas"]["BothLanguages"];
            readonly whole: {
                readonly numerator: number;
                readonly denominator: number;
                readonly share: string;
            };
            readonly places: readonly {
                readonly township: string;
                readonly place?: string;
                readonly numerator: number;
                readonly denominator: number;
                readonly share: string;
            }[];
            readonly unsure: number;
        };
        readonly TraceDecision: {
            /** @enum {string} */
            readonly decision: "genuine" | "asked" | "false";
            readonly reason: string;
            readonly by: string;
            /** Format: date-time */
            readonly at: string;
        };
        readonly TracedContact: {
            readonly contactId: number;
            readonly personId: string;
            readonly name: string | null;
            readonly township: string | null;
            readonly village: string | null;
            readonly way: string;
            readonly on: string;
            /** Format: date-time */
            readonly recordedAt: string;
            readonly authorName: string;
        };
        readonly TrialCounts: {
            readonly children: number;
            readonly entitled: number;
            readonly costFen: number;
            readonly gains: number;
            readonly loses: number;
            readonly undetermined: number;
            readonly refused: number;
            readonly leftOut: number;
            readonly beforeFen: number;
            readonly afterFen: number;
            readonly leftOutBy: readonly {
                readonly groundNo: number;
                readonly children: number;
            }[];
        };
        readonly UntitledPayment: {
            readonly personId: string;
            readonly name: string | null;
            readonly school: string | null;
            readonly programme: string | null;
            readonly programmeText: string | null;
            readonly amountFen: number | null;
            readonly file: string;
            readonly sheet: string;
            readonly row: number;
        };
        readonly UploadProgress: {
            readonly offset: number;
            readonly isWhole: boolean;
        };
        readonly WaitingAccount: {
            readonly bankAccountId: number;
            readonly personId: string;
            readonly name: string | null;
            readonly holder: string;
            readonly bank: string | null;
            readonly tail: string;
            readonly madeName: string;
            readonly isOwn: boolean;
            readonly sharedWith: number;
        };
        readonly WarnedChild: {
            readonly personId: string;
            readonly name: string | null;
            readonly birthDate: string | null;
            readonly sex: string | null;
            readonly township: string | null;
            readonly village: string | null;
            readonly school: string | null;
            readonly stage: string | null;
            readonly class: string | null;
            readonly score: number;
            readonly isWarned: boolean;
            readonly warnedSince: string | null;
            readonly factors: readonly components["schemas"]["FoundFactor"][];
        };
        readonly WarningFactor: {
            readonly id: string;
            readonly label: components["schemas"]["BothLanguages"];
            readonly bands: readonly {
                readonly atLeast: number;
                readonly points: number;
                readonly says: components["schemas"]["BothLanguages"];
                readonly cite: components["schemas"]["BothLanguages"];
            }[];
            readonly count: number | null;
        };
        readonly WarningModel: {
            readonly version: string;
            readonly warnAt: number;
            readonly absenceDays: number;
            readonly cite: components["schemas"]["BothLanguages"];
            readonly factors: readonly components["schemas"]["WarningFactor"][];
        };
        readonly WithoutAccount: {
            readonly personId: string;
            readonly name: string;
            readonly school: string | null;
            readonly failure: components["schemas"]["BothLanguages"] | null;
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
    readonly getAccessCity: {
        readonly parameters: {
            readonly query?: {
                readonly told?: "city-ended" | "city-refused" | "city-person-unknown" | "city-unreachable" | "account-locked";
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
                        readonly label: components["schemas"]["BothLanguages"] | null;
                        readonly told: components["schemas"]["BothLanguages"] | null;
                    };
                };
            };
        };
    };
    readonly getAccessCityBegin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 303: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
        };
    };
    readonly postAccessCityCode: {
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
                        readonly state: "in";
                    };
                };
            };
        };
    };
    readonly getAccessCityReturn: {
        readonly parameters: {
            readonly query?: {
                readonly code?: string;
                readonly state?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description ok */
            readonly 303: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
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
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly waiting: readonly components["schemas"]["WaitingAccount"][];
                        readonly without: readonly components["schemas"]["WithoutAccount"][];
                        readonly mayEnter: boolean;
                        readonly mayCheck: boolean;
                    };
                };
            };
        };
    };
    readonly postAidAccounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly personId: string;
                    readonly holder: string;
                    readonly bank?: string;
                    readonly number: string;
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
                        readonly bankAccountId: number;
                    };
                };
            };
        };
    };
    readonly postAidAccountsCheck: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly ids: readonly number[];
                    readonly isRight: boolean;
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
    readonly getAidAwards: {
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
                        readonly groups: readonly components["schemas"]["AwardGroup"][];
                    };
                };
            };
        };
    };
    readonly postAidAwards: {
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
                        readonly proposed: number;
                    };
                };
            };
        };
    };
    readonly getAidAwardsId: {
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
                    readonly "application/json": components["schemas"]["AwardAgain"];
                };
            };
        };
    };
    readonly postAidAwardsIdWithdraw: {
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
                    readonly reason: string;
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
    readonly postAidAwardsApprove: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly programme: string;
                    readonly term: string;
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
                        readonly approved: number;
                        readonly own: number;
                    };
                };
            };
        };
    };
    readonly getAidCalendar: {
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
                        readonly knownUntil: string;
                        readonly years: readonly components["schemas"]["HolidayYear"][];
                        readonly mayEnter: boolean;
                        readonly next: {
                            readonly from: string;
                            readonly to: string;
                            readonly workingDays: number;
                            readonly isKnown: boolean;
                        };
                    };
                };
            };
        };
    };
    readonly postAidCalendar: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly year: number;
                    readonly document: string;
                    readonly off: string;
                    readonly worked: string;
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
    readonly postAidClawBacks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly lineId: number;
                    readonly yuan: string;
                    readonly reason: string;
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
                        readonly clawBackId: number;
                    };
                };
            };
        };
    };
    readonly postAidClawBacksIdReceipts: {
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
                    readonly yuan: string;
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
    readonly getAidDecisionsPersonIdPaper: {
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
                        readonly name: string | null;
                        readonly school: string | null;
                        readonly term: string;
                        readonly ruleSet: string;
                        readonly paper: {
                            readonly has: readonly {
                                readonly label: components["schemas"]["BothLanguages"];
                                readonly rate: components["schemas"]["BothLanguages"];
                                readonly why: components["schemas"]["BothLanguages"];
                                readonly ask: components["schemas"]["BothLanguages"];
                                readonly cite: components["schemas"]["BothLanguages"];
                            }[];
                            readonly open: readonly {
                                readonly text: components["schemas"]["BothLanguages"];
                                readonly asked: components["schemas"]["BothLanguages"];
                                readonly of: readonly components["schemas"]["BothLanguages"][];
                            }[];
                            readonly not: readonly {
                                readonly label: components["schemas"]["BothLanguages"];
                                readonly why: components["schemas"]["BothLanguages"];
                            }[];
                        } | null;
                    };
                };
            };
        };
    };
    readonly postAidFindingsIdAnswer: {
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
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    readonly getAidFundEntries: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: number;
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
                        readonly items: readonly components["schemas"]["FundEntry"][];
                        readonly next: number | null;
                    };
                };
            };
        };
    };
    readonly getAidFundFindings: {
        readonly parameters: {
            readonly query?: {
                readonly kind?: "same-account" | "bulk-accounts" | "bulk-before-deadline" | "over-cap" | "over-cap-a-head" | "paid-to-deceased" | "paid-to-graduated" | "paid-without-school" | "paid-twice" | "paid-too-much" | "round-sum";
                readonly cursor?: number;
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
                        readonly items: readonly components["schemas"]["FundFinding"][];
                        readonly next: number | null;
                        readonly total: number;
                        readonly kinds: readonly {
                            /** @enum {string} */
                            readonly kind: "same-account" | "bulk-accounts" | "bulk-before-deadline" | "over-cap" | "over-cap-a-head" | "paid-to-deceased" | "paid-to-graduated" | "paid-without-school" | "paid-twice" | "paid-too-much" | "round-sum";
                            readonly total: number;
                            readonly open: number;
                        }[];
                    };
                };
            };
        };
    };
    readonly postAidFundFindings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly key: string;
                    /** @enum {string} */
                    readonly result: "founded" | "unfounded" | "passed-on";
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
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    readonly getAidFunds: {
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
                        readonly rows: readonly components["schemas"]["FundRow"][];
                        readonly clawBacks: readonly components["schemas"]["ShownClawBack"][];
                        readonly sources: readonly {
                            /** @enum {string} */
                            readonly id: "central" | "province" | "city" | "county";
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly accounts: {
                            readonly [key: string]: components["schemas"]["BothLanguages"];
                        };
                        readonly programmes: readonly {
                            readonly programme: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly mayAllot: boolean;
                    };
                };
            };
        };
    };
    readonly postAidFunds: {
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
                    readonly source: "central" | "province" | "city" | "county";
                    readonly programme: string;
                    readonly yuan: string;
                    readonly document: string;
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
                        readonly entryId: number;
                    };
                };
            };
        };
    };
    readonly getAidHardshipNoticesIdObjections: {
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
                        readonly objections: readonly components["schemas"]["HardshipObjection"][];
                    };
                };
            };
        };
    };
    readonly postAidHardshipNoticesIdObjections: {
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
                    readonly lineNo: number;
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
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    readonly postAidHardshipObjectionsIdAnswer: {
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
                    readonly isUpheld: boolean;
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
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    readonly getAidHardshipRounds: {
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
                        readonly rounds: readonly {
                            readonly roundId: number;
                            readonly division: string;
                            readonly schoolYear: number;
                            /** @enum {string} */
                            readonly kind: "yearly" | "change";
                            readonly term: string | null;
                            readonly told: string;
                            readonly closesOn: string;
                            readonly counts: {
                                readonly [key: string]: number;
                            };
                            readonly waiting: number;
                        }[];
                        readonly mayOpen: boolean;
                        readonly today: string;
                        readonly schoolYear: number;
                        readonly term: string;
                    };
                };
            };
        };
    };
    readonly postAidHardshipRounds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly schoolYear: number;
                    /** @enum {string} */
                    readonly kind: "yearly" | "change";
                    readonly term?: string;
                    readonly told: string;
                    /** Format: date */
                    readonly closesOn: string;
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
                        readonly roundId: number;
                    };
                };
            };
        };
    };
    readonly getAidHardshipRoundsId: {
        readonly parameters: {
            readonly query?: {
                readonly state?: ("applied" | "class-reviewed" | "school-reviewed" | "collected" | "joint-reviewed" | "noticed" | "filed" | "refused" | "appealed" | "ended") | "waiting" | "all";
                readonly name?: string;
                readonly cursor?: number;
            };
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
                        readonly round: components["schemas"]["HardshipRound"];
                        readonly counts: {
                            readonly [key: string]: number;
                        };
                        readonly waiting: number;
                        readonly items: readonly components["schemas"]["HardshipCaseShown"][];
                        readonly next: number | null;
                        readonly levels: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly groups: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly states: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly meetings: readonly components["schemas"]["HardshipMeeting"][];
                        readonly leastMembers: number;
                        readonly notices: readonly components["schemas"]["RoundNotice"][];
                        readonly may: {
                            readonly collect: boolean;
                            readonly meet: boolean;
                            readonly publish: boolean;
                            readonly object: boolean;
                            readonly answer: boolean;
                        };
                        readonly toPublish: number;
                        readonly calendarKnownUntil: string;
                    };
                };
            };
        };
    };
    readonly getAidHardshipRoundsIdCandidates: {
        readonly parameters: {
            readonly query?: {
                readonly name?: string;
                readonly cursor?: string;
            };
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
                        readonly items: readonly components["schemas"]["HardshipCandidate"][];
                        readonly next: string | null;
                        readonly listed: number;
                        readonly groups: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                    };
                };
            };
        };
    };
    readonly postAidHardshipRoundsIdCases: {
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
                    readonly personIds: readonly string[];
                    readonly hasUndertaking: boolean;
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
                        readonly taken: number;
                    };
                };
            };
        };
    };
    readonly postAidHardshipRoundsIdMeetings: {
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
                    readonly school?: string;
                    /** @enum {string} */
                    readonly kind: "class" | "school";
                    /** Format: date */
                    readonly heldOn: string;
                    readonly members: readonly string[];
                    readonly minutes: string;
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
                        readonly meetingId: number;
                    };
                };
            };
        };
    };
    readonly postAidHardshipRoundsIdPublish: {
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
                    readonly contact: string;
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
                        readonly published: number;
                    };
                };
            };
        };
    };
    readonly postAidHardshipRoundsIdSteps: {
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
                    /** @enum {string} */
                    readonly step: "class-review" | "school-review" | "collect" | "joint-review" | "file" | "refuse" | "appeal" | "rehear" | "end";
                    readonly caseIds: readonly number[];
                    /** @enum {string} */
                    readonly level?: "special" | "hard" | "slight";
                    readonly meetingId?: number;
                    readonly words?: string;
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
                    readonly "application/json": components["schemas"]["HardshipTaken"];
                };
            };
        };
    };
    readonly getAidLocal: {
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
                        readonly items: readonly components["schemas"]["LocalProgramme"][];
                        readonly mayDraft: readonly {
                            readonly code: string;
                            readonly name: string;
                        }[];
                        readonly faulty: readonly string[];
                    };
                };
            };
        };
    };
    readonly postAidLocal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly division: string;
                    readonly programme?: string;
                    readonly draft: {
                        readonly programme: {
                            readonly [key: string]: unknown;
                        };
                        readonly parameters: {
                            readonly [key: string]: unknown;
                        };
                        readonly cases: {
                            readonly [key: string]: unknown;
                        };
                    };
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
                        readonly versionId: number;
                        readonly faultCount: number;
                    };
                };
            };
        };
    };
    readonly getAidLocalId: {
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
                        readonly item: components["schemas"]["LocalProgramme"];
                        readonly draft: {
                            readonly programme: {
                                readonly [key: string]: unknown;
                            };
                            readonly parameters: {
                                readonly [key: string]: unknown;
                            };
                            readonly cases: {
                                readonly [key: string]: unknown;
                            };
                        };
                        readonly faults: readonly components["schemas"]["RuleFault"][];
                        readonly view: components["schemas"]["AidProgramme"] | null;
                        readonly trials: readonly components["schemas"]["LocalTrial"][];
                        readonly done: readonly {
                            /** @enum {string} */
                            readonly act: "submit" | "approve" | "return";
                            readonly words: string | null;
                            readonly madeAt: string;
                            readonly madeName: string;
                        }[];
                        readonly mayEdit: boolean;
                        readonly mayTry: boolean;
                        readonly acts: readonly {
                            /** @enum {string} */
                            readonly act: "submit" | "approve" | "return";
                            readonly isAllowed: boolean;
                            readonly why: components["schemas"]["BothLanguages"] | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly postAidLocalIdActs: {
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
                    /** @enum {string} */
                    readonly act: "submit" | "approve" | "return";
                    readonly words?: string;
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
                        /** @enum {string} */
                        readonly state: "draft" | "submit" | "approve" | "return";
                    };
                };
            };
        };
    };
    readonly postAidLocalIdTrials: {
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
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly trialId: number;
                    };
                };
            };
        };
    };
    readonly postAidLocalCheck: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly division: string;
                    readonly programme?: string;
                    readonly draft: {
                        readonly programme: {
                            readonly [key: string]: unknown;
                        };
                        readonly parameters: {
                            readonly [key: string]: unknown;
                        };
                        readonly cases: {
                            readonly [key: string]: unknown;
                        };
                    };
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
                        readonly faults: readonly components["schemas"]["RuleFault"][];
                        readonly view: components["schemas"]["AidProgramme"] | null;
                    };
                };
            };
        };
    };
    readonly getAidLocalForm: {
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
                        readonly kinds: readonly {
                            readonly code: string;
                            readonly label: components["schemas"]["BothLanguages"];
                            readonly fields: readonly components["schemas"]["RuleField"][];
                        }[];
                        readonly facts: readonly components["schemas"]["RuleField"][];
                        readonly rowFacts: readonly components["schemas"]["RuleField"][];
                        readonly figures: readonly {
                            readonly code: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly units: readonly {
                            readonly code: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly paid: readonly {
                            readonly code: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly givenAs: readonly {
                            readonly code: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly channels: readonly {
                            readonly code: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly documents: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                            readonly isSourced: boolean;
                            readonly clauses: readonly {
                                readonly code: string;
                                readonly label: components["schemas"]["BothLanguages"];
                            }[];
                        }[];
                        readonly programmes: readonly {
                            readonly code: string;
                            readonly label: components["schemas"]["BothLanguages"];
                            readonly isPattern: boolean;
                        }[];
                        readonly divisions: readonly {
                            readonly code: string;
                            readonly name: string;
                        }[];
                        readonly places: readonly {
                            readonly code: string;
                            readonly name: string;
                        }[];
                        readonly term: string;
                    };
                };
            };
        };
    };
    readonly getAidLocalModelsProgramme: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly programme: string;
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
                        readonly draft: {
                            readonly programme: {
                                readonly [key: string]: unknown;
                            };
                            readonly parameters: {
                                readonly [key: string]: unknown;
                            };
                            readonly cases: {
                                readonly [key: string]: unknown;
                            };
                        };
                    };
                };
            };
        };
    };
    readonly postAidLocalSuggest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly division: string;
                    readonly programme?: string;
                    readonly draft: {
                        readonly programme: {
                            readonly [key: string]: unknown;
                        };
                        readonly parameters: {
                            readonly [key: string]: unknown;
                        };
                        readonly cases: {
                            readonly [key: string]: unknown;
                        };
                    };
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
                        readonly base: {
                            readonly [key: string]: unknown;
                        };
                        readonly cases: readonly {
                            readonly name: string;
                            readonly change: {
                                readonly [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
        };
    };
    readonly getAidLocalTrialsIdChildren: {
        readonly parameters: {
            readonly query: {
                readonly kind: "entitled" | "gains" | "loses" | "left-out" | "undetermined";
                readonly ground?: number;
                readonly cursor?: string;
            };
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
                        readonly items: readonly {
                            readonly personId: string;
                            readonly name: string | null;
                            readonly school: string | null;
                            readonly beforeFen: number;
                            readonly afterFen: number;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getAidMeals: {
        readonly parameters: {
            readonly query?: {
                readonly month?: string;
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
                        readonly month: string;
                        readonly term: string;
                        readonly label: components["schemas"]["BothLanguages"];
                        readonly rate: {
                            readonly rateFen: number;
                            readonly plannedDays: number;
                            readonly cite: components["schemas"]["BothLanguages"];
                        } | null;
                        readonly rule: components["schemas"]["BothLanguages"];
                        readonly units: readonly components["schemas"]["MealUnit"][];
                        readonly claims: readonly components["schemas"]["MealClaim"][];
                        readonly without: readonly {
                            readonly school: string;
                            readonly name: string;
                            readonly division: string;
                            readonly entitled: number;
                        }[];
                        readonly mayClaim: boolean;
                    };
                };
            };
        };
    };
    readonly postAidMealsClaims: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly month: string;
                    readonly claims: readonly {
                        readonly unitId: number;
                        readonly students: number;
                        readonly days: number;
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
                    readonly "application/json": {
                        readonly claimed: number;
                        readonly amountFen: number;
                    };
                };
            };
        };
    };
    readonly postAidMealsUnits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly supplier?: string;
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
                        readonly added: number;
                    };
                };
            };
        };
    };
    readonly postAidObjectionsIdAnswer: {
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
                    readonly isUpheld: boolean;
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
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    readonly getAidPayments: {
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
                        readonly batches: readonly components["schemas"]["ListedBatch"][];
                        readonly groups: readonly components["schemas"]["AwardGroup"][];
                        readonly mayDraft: boolean;
                    };
                };
            };
        };
    };
    readonly postAidPayments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly programme: string;
                    readonly term: string;
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
                        readonly batchId: number;
                    };
                };
            };
        };
    };
    readonly getAidPaymentsId: {
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
                    readonly "application/json": components["schemas"]["PaymentView"];
                };
            };
        };
    };
    readonly postAidPaymentsIdFilesBankCsv: {
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
                    readonly "text/csv": string;
                };
            };
        };
    };
    readonly postAidPaymentsIdFilesBankXlsx: {
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
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    readonly postAidPaymentsIdFilesCardXlsx: {
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
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    readonly getAidPaymentsIdLines: {
        readonly parameters: {
            readonly query?: {
                readonly place?: "all" | "open" | "paid" | "failed" | "held";
                readonly cursor?: number;
            };
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
                        readonly items: readonly components["schemas"]["ListedLine"][];
                        readonly next: number | null;
                        readonly total: number;
                    };
                };
            };
        };
    };
    readonly postAidPaymentsIdObjections: {
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
                    readonly lineNo: number;
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
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    readonly postAidPaymentsIdReissue: {
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
                        readonly batchId: number;
                    };
                };
            };
        };
    };
    readonly putAidPaymentsIdReturns: {
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
                        readonly returnId: number;
                        readonly rows: number;
                        readonly paid: number;
                        readonly failed: number;
                        readonly findings: number;
                    };
                };
            };
        };
    };
    readonly postAidPaymentsIdSteps: {
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
                    /** @enum {string} */
                    readonly step: "review" | "publish" | "approve" | "send" | "close" | "withdraw" | "refuse";
                    readonly note?: string;
                    readonly contact?: string;
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
    readonly getAidPerformance: {
        readonly parameters: {
            readonly query?: {
                readonly level?: "all" | "county" | "township";
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
                        readonly items: readonly components["schemas"]["AidPerformance"][];
                    };
                };
            };
        };
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
    readonly getAidQuestions: {
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
                        readonly term: string | null;
                        readonly offices: readonly {
                            /** @enum {string} */
                            readonly office: "school" | "guardian" | "education-bureau" | "civil-affairs" | "poverty-office" | "disabled-federation" | "police";
                            readonly label: components["schemas"]["BothLanguages"];
                            readonly questions: readonly components["schemas"]["AidQuestion"][];
                        }[];
                        readonly children: number;
                    };
                };
            };
        };
    };
    readonly postAidQuestionsFactAnswers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly fact: "is_enrolled" | "stage" | "grade" | "boards" | "school_kind" | "school_rank" | "school_area" | "school_county" | "hukou_county" | "hukou_kind" | "registered_poor" | "monitored" | "is_risk_gone" | "dibao" | "tekun" | "near_dibao" | "orphan" | "unattended" | "disabled" | "level" | "is_agricultural_major" | "chosen_for_quota" | "chosen_for_scholarship" | "chosen_for_inspiration" | "admitted_to" | "admitted_tier" | "senior_years" | "left_after" | "had_freshman_aid" | "had_admission_award" | "school_fee_fen" | "meal_days";
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly subjects: readonly (string)[];
                    readonly answer: string;
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
                        readonly answered: number;
                    };
                };
            };
        };
    };
    readonly putAidQuestionsFactSheet: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly fact: "is_enrolled" | "stage" | "grade" | "boards" | "school_kind" | "school_rank" | "school_area" | "school_county" | "hukou_county" | "hukou_kind" | "registered_poor" | "monitored" | "is_risk_gone" | "dibao" | "tekun" | "near_dibao" | "orphan" | "unattended" | "disabled" | "level" | "is_agricultural_major" | "chosen_for_quota" | "chosen_for_scholarship" | "chosen_for_inspiration" | "admitted_to" | "admitted_tier" | "senior_years" | "left_after" | "had_freshman_aid" | "had_admission_award" | "school_fee_fen" | "meal_days";
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
                        readonly answered: number;
                        readonly blank: number;
                    };
                };
            };
        };
    };
    readonly postAidQuestionsFactSheet: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly fact: "is_enrolled" | "stage" | "grade" | "boards" | "school_kind" | "school_rank" | "school_area" | "school_county" | "hukou_county" | "hukou_kind" | "registered_poor" | "monitored" | "is_risk_gone" | "dibao" | "tekun" | "near_dibao" | "orphan" | "unattended" | "disabled" | "level" | "is_agricultural_major" | "chosen_for_quota" | "chosen_for_scholarship" | "chosen_for_inspiration" | "admitted_to" | "admitted_tier" | "senior_years" | "left_after" | "had_freshman_aid" | "had_admission_award" | "school_fee_fen" | "meal_days";
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
    readonly getAidQuestionsList: {
        readonly parameters: {
            readonly query: {
                readonly asks: string;
                readonly cursor?: number;
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
                        readonly items: readonly components["schemas"]["AidQuestionSubject"][];
                        readonly next: number | null;
                        readonly total: number;
                    };
                };
            };
        };
    };
    readonly getAidReconciliation: {
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
                        readonly term: string | null;
                        readonly counts: readonly components["schemas"]["ReconciledCount"][];
                        readonly programmes: readonly {
                            readonly programme: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly balances: readonly components["schemas"]["SourceBalance"][];
                        readonly sources: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                    };
                };
            };
        };
    };
    readonly getAidReconciliationUntitled: {
        readonly parameters: {
            readonly query?: {
                readonly programme?: string | "";
                readonly cursor?: number;
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
                        readonly items: readonly components["schemas"]["UntitledPayment"][];
                        readonly next: number | null;
                        readonly total: number;
                    };
                };
            };
        };
    };
    readonly getAidSettlement: {
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
                        readonly term: string | null;
                        readonly counts: readonly components["schemas"]["SettlementCount"][];
                        readonly programmes: readonly {
                            readonly programme: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly mayWaive: boolean;
                    };
                };
            };
        };
    };
    readonly getAidSettlementList: {
        readonly parameters: {
            readonly query?: {
                readonly programme?: string;
                readonly state?: "paid" | "under-way" | "refused" | "waived" | "left-over";
                readonly cause?: "not-applied" | "not-assessed" | "publication-running" | "not-awarded" | "objection-open" | "batch-failed" | "account-wrong" | "wrong-school" | "no-list" | "not-listed" | "programme-not-named";
                readonly kind?: "both" | "ours" | "others" | "neither" | "differs";
                readonly cursor?: number;
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
                        readonly items: readonly components["schemas"]["Settlement"][];
                        readonly next: number | null;
                        readonly total: number;
                    };
                };
            };
        };
    };
    readonly postAidWaivers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly personId: string;
                    readonly programme: string;
                    readonly guardian: string;
                    readonly words: string;
                    /** Format: date */
                    readonly signedOn: string;
                    readonly proof: {
                        readonly name: string;
                        readonly base64: string;
                    };
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
                        readonly waiverId: number;
                    };
                };
            };
        };
    };
    readonly postAidWaiversIdEnd: {
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
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    readonly getAidWaiversIdProof: {
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
                    readonly "application/octet-stream": string;
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
                readonly action?: "" | ("sign-in" | "sign-in-refused" | "sign-out" | "open-child" | "open-pair" | "list" | "search" | "export" | "reveal" | "break-glass" | "break-glass-ended" | "break-glass-seen" | "decide" | "withdraw-decision" | "assign" | "withdraw-assignment" | "open-case" | "act-on-case" | "file-paper" | "open-paper" | "sign-report" | "pair" | "write-handbook" | "check-trace" | "open-ledger-row" | "write-ledger-row" | "add-ledger-row" | "print-ledger-row" | "call-roll" | "act-on-absence" | "open-warning" | "upload" | "leave-import" | "import" | "undo-import" | "run" | "award-propose" | "award-approve" | "award-withdraw" | "award-waive" | "fact-answer" | "finding-decide" | "payment-open" | "payment-step" | "payment-file" | "payment-return" | "payment-account" | "payment-claw-back" | "meal-claim" | "funds-allot" | "notice-objection" | "calendar-enter" | "hardship-step" | "programme-draft" | "programme-try" | "programme-act" | "propose-division-change" | "decide-division-change" | "document-draft" | "document-act" | "account-made" | "account-closed" | "account-opened" | "password-changed" | "password-reset" | "second-factor-set" | "role-granted" | "role-ended" | "read-audit" | "prune-audit");
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
    readonly getDeskBoundaries: {
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
                            readonly on: string;
                            readonly dayBefore: string;
                            readonly kind: string;
                            readonly from: readonly {
                                readonly code: string;
                                readonly name: string;
                            }[];
                            readonly to: readonly {
                                readonly code: string;
                                readonly name: string;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    readonly getDeskPlaces: {
        readonly parameters: {
            readonly query: {
                readonly on: string;
                readonly run?: number;
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
                        readonly on: string;
                        readonly stated: string;
                        /** @enum {string} */
                        readonly below: "county" | "township" | "village";
                        readonly unsure: number;
                        readonly places: readonly {
                            readonly code: string;
                            readonly name: string;
                            readonly list: string;
                            readonly kind: string;
                            readonly isWaiting: boolean;
                            readonly count: number;
                            readonly persons: number;
                        }[];
                    };
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
    readonly getDivisionsBelow: {
        readonly parameters: {
            readonly query: {
                readonly code: string;
                readonly on: string;
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
    readonly getDivisionsChanges: {
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
                        readonly listDay: string;
                        readonly county: {
                            readonly code: string;
                            readonly name: string;
                        } | null;
                        readonly items: readonly components["schemas"]["DivisionChange"][];
                    };
                };
            };
        };
    };
    readonly postDivisionsChanges: {
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
                    readonly kind: "merge" | "rename" | "split" | "move";
                    /** Format: date */
                    readonly on: string;
                    /** @default [] */
                    readonly from?: readonly string[];
                    readonly into?: string;
                    readonly name?: string;
                    readonly code?: string;
                    /** @default [] */
                    readonly villages?: readonly string[];
                    readonly document?: string;
                    /** @default false */
                    readonly isTrial?: boolean;
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
                        readonly changeId: number | null;
                        readonly from: readonly {
                            readonly code: string;
                            readonly name: string;
                        }[];
                        readonly to: readonly {
                            readonly code: string;
                            readonly name: string;
                        }[];
                        readonly below: readonly {
                            readonly from: {
                                readonly code: string;
                                readonly name: string;
                            };
                            readonly to: {
                                readonly code: string;
                                readonly name: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    readonly postDivisionsChangesChangeIdActs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly changeId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly act: "approve" | "refuse" | "withdraw" | "revoke";
                    readonly reason?: string;
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
                        /** @enum {string} */
                        readonly state: "approve" | "refuse" | "withdraw" | "revoke";
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
    readonly getDocuments: {
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
                        readonly items: readonly components["schemas"]["LibraryDocument"][];
                        readonly mayDraft: readonly {
                            readonly code: string;
                            readonly name: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly postDocuments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly division: string;
                    /** @enum {string} */
                    readonly kind: "regulation" | "notice" | "standard" | "practice" | "own";
                    /** @default  */
                    readonly number?: string;
                    readonly title: {
                        readonly zh: string;
                        /** @default  */
                        readonly en?: string;
                    };
                    readonly issuer: {
                        readonly zh: string;
                        /** @default  */
                        readonly en?: string;
                    };
                    /** Format: date */
                    readonly issued: string;
                    /** Format: date */
                    readonly effective: string;
                    /** @default  */
                    readonly found?: string;
                    readonly clauses: readonly {
                        readonly id: string;
                        readonly about: {
                            readonly zh: string;
                            /** @default  */
                            readonly en?: string;
                        };
                    }[];
                    /** @default [] */
                    readonly replaces?: readonly string[];
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
                        readonly documentId: string;
                    };
                };
            };
        };
    };
    readonly postDocumentsIdActs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly act: "publish" | "withdraw" | "repeal";
                    /** Format: date */
                    readonly onDay?: string;
                    readonly words?: string;
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
                        readonly touches: readonly components["schemas"]["DocumentTouch"][];
                    };
                };
            };
        };
    };
    readonly getDocumentsIdTouches: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
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
                        readonly items: readonly components["schemas"]["DocumentTouch"][];
                    };
                };
            };
        };
    };
    readonly getDropoutAttendance: {
        readonly parameters: {
            readonly query?: {
                readonly on?: string;
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
                        /** Format: date */
                        readonly on: string;
                        /** Format: date */
                        readonly today: string;
                        /** Format: date */
                        readonly earliest: string;
                        readonly reasons: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                            readonly leave: boolean;
                        }[];
                        readonly classes: readonly components["schemas"]["CalledClass"][];
                        readonly away: readonly components["schemas"]["AwayPupil"][];
                    };
                };
            };
        };
    };
    readonly postDropoutAttendance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly school: string;
                    readonly class: string;
                    /** Format: date */
                    readonly on: string;
                    readonly absences: readonly {
                        readonly personId: string;
                        readonly reason: string;
                        readonly note?: string;
                    }[];
                    readonly submission?: string;
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
                        readonly no: number;
                    };
                };
            };
        };
    };
    readonly getDropoutAttendanceAway: {
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
                        /** Format: date */
                        readonly on: string;
                        readonly items: readonly components["schemas"]["AwayPupil"][];
                    };
                };
            };
        };
    };
    readonly getDropoutAttendanceAwayPersonIdPaper: {
        readonly parameters: {
            readonly query?: {
                readonly since?: string;
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
                    readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    readonly postDropoutAttendanceAwayPersonIdReport: {
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
                    readonly note?: string;
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
                        readonly no: number;
                        /** @enum {string} */
                        readonly case: "open" | "reopen" | "reported";
                    };
                };
            };
        };
    };
    readonly postDropoutAttendanceAwayPersonIdVisit: {
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
                    /** Format: date */
                    readonly metOn: string;
                    readonly whom: string;
                    readonly note?: string;
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
                        readonly no: number;
                    };
                };
            };
        };
    };
    readonly getDropoutAttendanceAwayCount: {
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
                        readonly running: number;
                        readonly visitLate: number;
                        readonly reportLate: number;
                    };
                };
            };
        };
    };
    readonly getDropoutAttendanceReportsPersonIdPaper: {
        readonly parameters: {
            readonly query?: {
                readonly since?: string;
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
                    readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    readonly getDropoutAttendanceRoll: {
        readonly parameters: {
            readonly query: {
                readonly school: string;
                readonly class: string;
                readonly on: string;
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
                        /** Format: date */
                        readonly on: string;
                        readonly calledBy: string | null;
                        readonly pupils: readonly components["schemas"]["RollPupil"][];
                    };
                };
            };
        };
    };
    readonly getDropoutCases: {
        readonly parameters: {
            readonly query?: {
                readonly step?: string;
                readonly ledger?: "suspected" | "dropped-out" | "ended";
                readonly township?: string;
                readonly place?: string;
                readonly name?: string;
                readonly overdue?: "0" | "1";
                readonly mine?: "0" | "1";
                readonly disabled?: "0" | "1";
                readonly poor?: "0" | "1";
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
                        readonly items: readonly components["schemas"]["CaseRow"][];
                        readonly total: number;
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getDropoutCasesPersonId: {
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
                    readonly "application/json": components["schemas"]["ShownCase"];
                };
            };
        };
    };
    readonly postDropoutCasesPersonIdAttend: {
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
                    /** @default {} */
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
                    /** @default [] */
                    readonly files?: readonly number[];
                    readonly submission?: string;
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
                        readonly no: number;
                        readonly step: string;
                    };
                };
            };
        };
    };
    readonly postDropoutCasesPersonIdClose: {
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
                    /** @default {} */
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
                    /** @default [] */
                    readonly files?: readonly number[];
                    readonly submission?: string;
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
                        readonly no: number;
                        readonly step: string;
                    };
                };
            };
        };
    };
    readonly postDropoutCasesPersonIdDeliver: {
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
                    /** @default {} */
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
                    /** @default [] */
                    readonly files?: readonly number[];
                    readonly submission?: string;
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
                        readonly no: number;
                        readonly step: string;
                    };
                };
            };
        };
    };
    readonly getDropoutCasesPersonIdDocumentsActNo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
                readonly actNo: number;
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
                    readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    readonly postDropoutCasesPersonIdExcuse: {
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
                    /** @default {} */
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
                    /** @default [] */
                    readonly files?: readonly number[];
                    readonly submission?: string;
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
                        readonly no: number;
                        readonly step: string;
                    };
                };
            };
        };
    };
    readonly putDropoutCasesPersonIdFiles: {
        readonly parameters: {
            readonly query: {
                readonly kind: string;
                readonly name: string;
            };
            readonly header?: never;
            readonly path: {
                readonly personId: string;
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
                        readonly no: number;
                    };
                };
            };
        };
    };
    readonly getDropoutCasesPersonIdFilesFileNo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
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
                    readonly "*/*": string;
                };
            };
        };
    };
    readonly postDropoutCasesPersonIdIssue: {
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
                    /** @default {} */
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
                    /** @default [] */
                    readonly files?: readonly number[];
                    readonly submission?: string;
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
                        readonly no: number;
                        readonly step: string;
                    };
                };
            };
        };
    };
    readonly postDropoutCasesPersonIdPlace: {
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
                    /** @default {} */
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
                    /** @default [] */
                    readonly files?: readonly number[];
                    readonly submission?: string;
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
                        readonly no: number;
                        readonly step: string;
                    };
                };
            };
        };
    };
    readonly postDropoutCasesPersonIdPlan: {
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
                    /** @default {} */
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
                    /** @default [] */
                    readonly files?: readonly number[];
                    readonly submission?: string;
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
                        readonly no: number;
                        readonly step: string;
                    };
                };
            };
        };
    };
    readonly postDropoutCasesPersonIdReturn: {
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
                    /** @default {} */
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
                    /** @default [] */
                    readonly files?: readonly number[];
                    readonly submission?: string;
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
                        readonly no: number;
                        readonly step: string;
                    };
                };
            };
        };
    };
    readonly postDropoutCasesPersonIdSendBack: {
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
                    /** @default {} */
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
                    /** @default [] */
                    readonly files?: readonly number[];
                    readonly submission?: string;
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
                        readonly no: number;
                        readonly step: string;
                    };
                };
            };
        };
    };
    readonly postDropoutCasesPersonIdSign: {
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
                    /** @default {} */
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
                    /** @default [] */
                    readonly files?: readonly number[];
                    readonly submission?: string;
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
                        readonly no: number;
                        readonly step: string;
                    };
                };
            };
        };
    };
    readonly getDropoutCasesPersonIdStep: {
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
                        readonly step: string | null;
                        readonly label: components["schemas"]["BothLanguages"] | null;
                    };
                };
            };
        };
    };
    readonly postDropoutCasesPersonIdVerify: {
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
                    /** @default {} */
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
                    /** @default [] */
                    readonly files?: readonly number[];
                    readonly submission?: string;
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
                        readonly no: number;
                        readonly step: string;
                    };
                };
            };
        };
    };
    readonly postDropoutCasesPersonIdVisit: {
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
                    /** @default {} */
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
                    /** @default [] */
                    readonly files?: readonly number[];
                    readonly submission?: string;
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
                        readonly no: number;
                        readonly step: string;
                    };
                };
            };
        };
    };
    readonly getDropoutChildren: {
        readonly parameters: {
            readonly query?: {
                readonly township?: string;
                readonly place?: string;
                readonly school?: "0" | "1";
                readonly disabled?: "0" | "1";
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
                        readonly items: readonly components["schemas"]["LedgerChild"][];
                        readonly total: number;
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getDropoutLedgers: {
        readonly parameters: {
            readonly query?: {
                readonly boundaries?: string;
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
                        readonly ledgers: {
                            readonly on: string;
                            /** Format: date-time */
                            readonly inStepAt: string;
                            readonly places: readonly components["schemas"]["LedgerCount"][];
                            readonly unsure: number;
                        } | null;
                        readonly steps: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                            /** @enum {string} */
                            readonly ledger?: "suspected" | "dropped-out";
                            readonly isEnd: boolean;
                            readonly isVisited: boolean;
                        }[];
                    };
                };
            };
        };
    };
    readonly getDropoutRates: {
        readonly parameters: {
            readonly query?: {
                readonly on?: string;
                readonly term?: string;
                readonly township?: string;
                readonly poor?: "0" | "1";
                readonly boundaries?: string;
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
                        readonly on: string;
                        readonly from?: string;
                        readonly reference: string | null;
                        readonly terms: readonly string[];
                        readonly rates: readonly components["schemas"]["ToldRate"][];
                    };
                };
            };
        };
    };
    readonly getDropoutRatesRateIdChildren: {
        readonly parameters: {
            readonly query: {
                readonly on?: string;
                readonly term?: string;
                readonly township?: string;
                readonly poor?: "0" | "1";
                readonly boundaries?: string;
                readonly place?: string;
                readonly part: "numerator" | "denominator" | "rest";
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly rateId: string;
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
                        readonly items: readonly components["schemas"]["RateMember"][];
                        readonly total: number;
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getDropoutReports: {
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
                        readonly figures: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly kinds: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                            /** @enum {string} */
                            readonly unit: "school" | "county" | "city" | "province";
                            readonly periods: readonly string[];
                        }[];
                    };
                };
            };
        };
    };
    readonly getDropoutReportsKind: {
        readonly parameters: {
            readonly query?: {
                readonly period?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly kind: string;
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
                        readonly period: {
                            readonly code: string;
                            readonly from: string;
                            readonly to: string;
                        };
                        readonly dueOn: string;
                        readonly lines: readonly components["schemas"]["ReportLine"][];
                    };
                };
            };
        };
    };
    readonly postDropoutReportsKindPeriodSign: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly kind: string;
                readonly period: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly unit: string;
                    readonly post: string;
                    readonly note?: string;
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
                        readonly version: number;
                    };
                };
            };
        };
    };
    readonly getDropoutTemplates: {
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
                        readonly canLay: boolean;
                        readonly items: readonly {
                            readonly kind: string;
                            readonly label: components["schemas"]["BothLanguages"];
                            readonly words: readonly string[];
                            readonly must: readonly string[];
                            readonly own: {
                                readonly kind: string;
                                /** Format: date-time */
                                readonly laidAt: string;
                                readonly authorName: string;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly getDropoutTemplatesKind: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly kind: string;
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
                    readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    readonly putDropoutTemplatesKind: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly kind: string;
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
                        readonly kind: string;
                    };
                };
            };
        };
    };
    readonly getDropoutVisitsArrivals: {
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
                        readonly items: readonly components["schemas"]["Arrival"][];
                    };
                };
            };
        };
    };
    readonly postDropoutVisitsArrivals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly submissionId: string;
                    readonly field: string;
                    /** @enum {string} */
                    readonly decision: "take" | "file" | "leave";
                    readonly reason: string;
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
                        readonly actNo: number | null;
                    };
                };
            };
        };
    };
    readonly postDropoutVisitsChildrenPersonIdCall: {
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
                        readonly phone: string;
                    };
                };
            };
        };
    };
    readonly getDropoutVisitsPack: {
        readonly parameters: {
            readonly query: {
                readonly device: string;
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
                    readonly "application/json": components["schemas"]["DoorPack"];
                };
            };
        };
    };
    readonly postDropoutVisitsSubmissions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly submission: {
                        readonly id: string;
                        readonly device: string;
                        readonly personId: string;
                        /** @default null */
                        readonly act?: {
                            readonly kind: string;
                            readonly data: {
                                readonly [key: string]: unknown;
                            };
                        } | null;
                        /** @default [] */
                        readonly edits?: readonly {
                            readonly field: string;
                            readonly base: string;
                            readonly value: string;
                        }[];
                        /** @default [] */
                        readonly attached?: readonly {
                            readonly sha256: string;
                            readonly medium: string;
                            readonly paper: string;
                        }[];
                        /** Format: date-time */
                        readonly madeAt: string;
                    };
                    /** Format: date-time */
                    readonly sentAt: string;
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
                    readonly "application/json": components["schemas"]["DoorAnswer"];
                };
            };
            /** @description ok */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DoorAnswer"];
                };
            };
        };
    };
    readonly getDropoutVisitsSubmissionsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
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
                    readonly "application/json": components["schemas"]["DoorAnswer"];
                };
            };
        };
    };
    readonly getDropoutVisitsUploadsSha256: {
        readonly parameters: {
            readonly query: {
                readonly medium: string;
                readonly offset?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly sha256: string;
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
                    readonly "application/json": components["schemas"]["UploadProgress"];
                };
            };
        };
    };
    readonly putDropoutVisitsUploadsSha256: {
        readonly parameters: {
            readonly query: {
                readonly medium: string;
                readonly offset?: number;
                readonly total: number;
            };
            readonly header?: never;
            readonly path: {
                readonly sha256: string;
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
                    readonly "application/json": components["schemas"]["UploadProgress"];
                };
            };
        };
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
    readonly postExportsLedgers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly ledger: string;
                    /** @enum {string} */
                    readonly form: "csv" | "xlsx";
                    readonly duty?: string;
                    readonly kind?: string;
                    readonly township?: string;
                    readonly name?: string;
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
    readonly getLedgers: {
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
                        /** Format: date */
                        readonly on: string;
                        readonly items: readonly components["schemas"]["LedgerHead"][];
                    };
                };
            };
        };
    };
    readonly getLedgersLedger: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly ledger: string;
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
                        readonly head: components["schemas"]["LedgerHead"];
                        readonly columns: readonly components["schemas"]["BothLanguages"][];
                        readonly townships: readonly string[];
                        readonly past: number;
                        readonly form: readonly components["schemas"]["LedgerField"][] | null;
                        readonly canExport: boolean;
                    };
                };
            };
        };
    };
    readonly getLedgersLedgerRows: {
        readonly parameters: {
            readonly query?: {
                readonly duty?: string;
                readonly kind?: string;
                readonly township?: string;
                readonly place?: string;
                readonly name?: string;
                readonly past?: "0" | "1";
                readonly school?: "0" | "1";
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly ledger: string;
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
                        readonly items: readonly components["schemas"]["LedgerListRow"][];
                        readonly total: number;
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly postLedgersLedgerRows: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly ledger: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly division: string;
                    /** @default {} */
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
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
                        readonly rowKey: string;
                    };
                };
            };
        };
    };
    readonly getLedgersLedgerRowsRow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly ledger: string;
                readonly row: string;
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
                    readonly "application/json": components["schemas"]["LedgerShownRow"];
                };
            };
        };
    };
    readonly postLedgersLedgerRowsRowDecisionsKind: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly ledger: string;
                readonly row: string;
                readonly kind: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @default {} */
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
                    readonly submission?: string;
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
                        readonly no: number;
                    };
                };
            };
        };
    };
    readonly postLedgersLedgerRowsRowEntriesKind: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly ledger: string;
                readonly row: string;
                readonly kind: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @default {} */
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
                    readonly submission?: string;
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
                        readonly no: number;
                    };
                };
            };
        };
    };
    readonly getLedgersLedgerRowsRowPapersEntry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly ledger: string;
                readonly row: string;
                readonly entry: number;
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
                    readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    readonly getLedgersPlaces: {
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
                        /** Format: date */
                        readonly on: string;
                        readonly under: string;
                        readonly name: string;
                        readonly isOpen: boolean;
                        readonly ledgers: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                            readonly all: components["schemas"]["LedgerPlace"];
                            readonly places: readonly components["schemas"]["LedgerPlace"][];
                        }[];
                    };
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
        readonly responses: {
            /** @description ok */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ListedNotice"][];
                    };
                };
            };
        };
    };
    readonly getNoticesId: {
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
                    readonly "application/json": components["schemas"]["PublicNotice"];
                };
            };
        };
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
    readonly getPairingChain: {
        readonly parameters: {
            readonly query: {
                readonly level: "township" | "school" | "class";
                readonly school?: string;
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
                        readonly items: readonly components["schemas"]["ChainLink"][];
                    };
                };
            };
        };
    };
    readonly getPairingChildren: {
        readonly parameters: {
            readonly query?: {
                readonly township?: string;
                readonly group?: string;
                readonly name?: string;
                readonly state?: "without" | "late" | "mine";
                readonly helper?: number;
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
                        readonly items: readonly components["schemas"]["PairedChild"][];
                        readonly total: number;
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getPairingChildrenPersonId: {
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
                        readonly child: components["schemas"]["ChildFacts"];
                        readonly chain: readonly {
                            readonly level: string;
                            readonly label: components["schemas"]["BothLanguages"];
                            readonly holder: components["schemas"]["Holder"] | null;
                        }[];
                        readonly heads: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                            readonly name: string | null;
                        }[];
                        readonly history: readonly components["schemas"]["DutyTold"][];
                        readonly contacts: readonly components["schemas"]["Contact"][];
                        readonly ways: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly words: {
                            readonly groups: readonly {
                                readonly id: string;
                                readonly label: components["schemas"]["BothLanguages"];
                            }[];
                            readonly levels: readonly {
                                readonly id: string;
                                readonly label: components["schemas"]["BothLanguages"];
                                readonly of: components["schemas"]["BothLanguages"];
                            }[];
                            readonly kinds: readonly {
                                readonly id: string;
                                readonly label: components["schemas"]["BothLanguages"];
                                readonly levels: readonly string[];
                            }[];
                            readonly ways: readonly {
                                readonly id: string;
                                readonly label: components["schemas"]["BothLanguages"];
                            }[];
                        };
                        readonly canWrite: boolean;
                        readonly whyNot: components["schemas"]["BothLanguages"] | null;
                        readonly numbers: components["schemas"]["PersonNumbers"];
                    };
                };
            };
        };
    };
    readonly postPairingChildrenPersonIdContacts: {
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
                    readonly way: string;
                    /** Format: date */
                    readonly on: string;
                    readonly place?: string;
                    readonly whom?: string;
                    readonly content: string;
                    readonly familyChange?: string;
                    readonly needs?: string;
                    readonly measures?: string;
                    readonly effect?: string;
                    /** @default null */
                    readonly point?: {
                        readonly latitude: number;
                        readonly longitude: number;
                        readonly accuracy: number;
                        /** Format: date-time */
                        readonly at: string;
                    } | null;
                    readonly photos?: readonly {
                        readonly name: string;
                        /** Format: base64 */
                        readonly content: string;
                    }[];
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
                        readonly contactId: number;
                    };
                };
            };
        };
    };
    readonly getPairingChildrenPersonIdContactsContactIdPhotosFileNo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
                readonly contactId: number;
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
                    readonly "image/*": string;
                };
            };
        };
    };
    readonly getPairingChildrenPersonIdHandbook: {
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
                    readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    readonly postPairingDuties: {
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
                    readonly level: "township" | "school" | "class" | "child" | "household";
                    readonly subjects: readonly string[];
                    readonly helperId: number | null;
                    readonly reason: string;
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
                        readonly paired: number;
                        readonly moved: number;
                        readonly same: number;
                    };
                };
            };
        };
    };
    readonly getPairingHelpers: {
        readonly parameters: {
            readonly query?: {
                readonly typed?: string;
                readonly level?: "township" | "school" | "class" | "child" | "household";
                readonly left?: "0" | "1";
                readonly cursor?: number;
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
                        readonly items: readonly components["schemas"]["Helper"][];
                        readonly total: number;
                        readonly next: number | null;
                    };
                };
            };
        };
    };
    readonly postPairingHelpers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly unit: string;
                    readonly name: string;
                    readonly post: string;
                    readonly kind: string;
                    readonly account?: string;
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
                        readonly helperId: number;
                    };
                };
            };
        };
    };
    readonly postPairingHelpersHelperIdHandOver: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly helperId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly to: number | null;
                    /** @default false */
                    readonly hasLeft?: boolean;
                    readonly reason: string;
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
                        readonly children: number;
                        readonly others: number;
                        readonly contacts: number;
                    };
                };
            };
        };
    };
    readonly getPairingLetters: {
        readonly parameters: {
            readonly query?: {
                readonly letter?: string;
                readonly year?: number;
                readonly missing?: "0" | "1";
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
                        readonly year: number;
                        readonly letter: string;
                        readonly dueOn: string;
                        readonly isLate: boolean;
                        readonly letters: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                            readonly line: string;
                            readonly upper: components["schemas"]["BothLanguages"];
                            readonly lower: components["schemas"]["BothLanguages"];
                        }[];
                        readonly total: number;
                        readonly signed: number;
                        readonly items: readonly {
                            readonly unit: string;
                            readonly name: string;
                            readonly upper: {
                                readonly signer: string;
                                readonly post: string;
                                readonly on: string;
                            } | null;
                            readonly lower: {
                                readonly signer: string;
                                readonly post: string;
                                readonly on: string;
                            } | null;
                            readonly mayUpper: boolean;
                            readonly mayLower: boolean;
                        }[];
                    };
                };
            };
        };
    };
    readonly postPairingLetters: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly letter: string;
                    readonly year: number;
                    readonly unit: string;
                    /** @enum {string} */
                    readonly side: "upper" | "lower";
                    readonly signer: string;
                    readonly post: string;
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
                        readonly side: string;
                    };
                };
            };
        };
    };
    readonly getPairingLettersPaper: {
        readonly parameters: {
            readonly query: {
                readonly letter: string;
                readonly year: number;
                readonly unit: string;
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
                    readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    readonly getPairingPlans: {
        readonly parameters: {
            readonly query?: {
                readonly year?: number;
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
                        readonly year: number;
                        readonly today: string;
                        readonly kinds: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly overdue: number;
                        readonly plans: readonly components["schemas"]["Plan"][];
                        readonly canMake: boolean;
                    };
                };
            };
        };
    };
    readonly postPairingPlans: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly unit: string;
                    readonly year: number;
                    readonly title: string;
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
                        readonly planId: number;
                    };
                };
            };
        };
    };
    readonly postPairingPlansPlanIdTasks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly planId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly title: string;
                    readonly responsible: string;
                    /** Format: date */
                    readonly dueOn: string;
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
                        readonly taskId: number;
                    };
                };
            };
        };
    };
    readonly postPairingPlansTasksTaskIdDone: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly taskId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly on: string;
                    readonly note: string;
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
                        readonly taskId: number;
                    };
                };
            };
        };
    };
    readonly postPairingSpread: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly township?: string;
                    /** @default true */
                    readonly isTrial?: boolean;
                    readonly reason: string;
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
                        readonly paired: number;
                        readonly helpers: number;
                        readonly noHelper: number;
                        readonly allFull: number;
                    };
                };
            };
        };
    };
    readonly getPairingSummary: {
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
                        readonly places: readonly components["schemas"]["PairedCount"][];
                        readonly visitDays: number;
                        readonly words: {
                            readonly groups: readonly {
                                readonly id: string;
                                readonly label: components["schemas"]["BothLanguages"];
                            }[];
                            readonly levels: readonly {
                                readonly id: string;
                                readonly label: components["schemas"]["BothLanguages"];
                                readonly of: components["schemas"]["BothLanguages"];
                            }[];
                            readonly kinds: readonly {
                                readonly id: string;
                                readonly label: components["schemas"]["BothLanguages"];
                                readonly levels: readonly string[];
                            }[];
                            readonly ways: readonly {
                                readonly id: string;
                                readonly label: components["schemas"]["BothLanguages"];
                            }[];
                        };
                    };
                };
            };
        };
    };
    readonly getPairingTraces: {
        readonly parameters: {
            readonly query?: {
                readonly month?: string;
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
                        readonly month: string;
                        readonly months: readonly string[];
                        readonly looked: number;
                        readonly items: readonly {
                            readonly id: string;
                            readonly kind: string;
                            readonly reason: components["schemas"]["BothLanguages"];
                            readonly contacts: readonly components["schemas"]["TracedContact"][];
                            readonly said: readonly components["schemas"]["TraceDecision"][];
                        }[];
                        readonly decisions: readonly {
                            /** @enum {string} */
                            readonly id: "genuine" | "asked" | "false";
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly ways: readonly {
                            readonly id: string;
                            readonly label: components["schemas"]["BothLanguages"];
                        }[];
                        readonly canDecide: boolean;
                    };
                };
            };
        };
    };
    readonly postPairingTraces: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly finding: string;
                    readonly month: string;
                    /** @enum {string} */
                    readonly decision: "genuine" | "asked" | "false";
                    readonly reason: string;
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
                        /** @enum {string} */
                        readonly decision: "genuine" | "asked" | "false";
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
    readonly getWarning: {
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
                        readonly on: string | null;
                        readonly judgedAt: string | null;
                        readonly judged: number;
                        readonly warned: number;
                        readonly model: components["schemas"]["WarningModel"];
                        readonly townships: readonly string[];
                        readonly runs: readonly components["schemas"]["ReckonedRun"][];
                        readonly isOpen: boolean;
                    };
                };
            };
        };
    };
    readonly getWarningChildren: {
        readonly parameters: {
            readonly query?: {
                readonly factor?: string;
                readonly township?: string;
                readonly stage?: "primary" | "junior" | "special" | "";
                readonly name?: string;
                readonly below?: "0" | "1";
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
                        readonly items: readonly components["schemas"]["WarnedChild"][];
                        readonly total: number;
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getWarningChildrenPersonId: {
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
                        readonly personId: string;
                        readonly name: string | null;
                        readonly birthDate: string | null;
                        readonly sex: string | null;
                        readonly township: string | null;
                        readonly village: string | null;
                        readonly school: string | null;
                        readonly stage: string | null;
                        readonly class: string | null;
                        readonly score: number;
                        readonly isWarned: boolean;
                        readonly warnedSince: string | null;
                        readonly factors: readonly components["schemas"]["FoundFactor"][];
                        readonly warnAt: number;
                        readonly version: string;
                        readonly judgements: readonly components["schemas"]["PastJudgement"][];
                        readonly numbers: components["schemas"]["PersonNumbers"];
                    };
                };
            };
        };
    };
    readonly getWarningExclusion: {
        readonly parameters: {
            readonly query?: {
                readonly township?: string;
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
                        readonly on: string | null;
                        readonly isOpen: boolean;
                        readonly dimensions: readonly components["schemas"]["ExclusionDimension"][];
                    };
                };
            };
        };
    };
    readonly getWarningExclusionDimensionChildren: {
        readonly parameters: {
            readonly query: {
                readonly part: "numerator" | "denominator" | "unclear";
                readonly township?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly dimension: string;
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
                        readonly items: readonly components["schemas"]["ExclusionChild"][];
                        readonly total: number;
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getWarningRunsRunIdChildren: {
        readonly parameters: {
            readonly query: {
                readonly warned: "0" | "1";
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly runId: number;
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
                        readonly items: readonly components["schemas"]["OutcomeChild"][];
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
