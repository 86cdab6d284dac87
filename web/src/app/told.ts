import type { paths } from './api.generated.ts';
import type { Shapes } from './client.ts';

/** What the server answers with, by the names in the document of its interface. */
export type LedgerHead = Shapes['LedgerHead'];
export type LedgerListRow = Shapes['LedgerListRow'];
export type LedgerShownRow = Shapes['LedgerShownRow'];
export type LedgerAct = Shapes['LedgerAct'];
export type LedgerField = Shapes['LedgerField'];
export type PersonNumbers = Shapes['PersonNumbers'];
export type AwayPupil = Shapes['AwayPupil'];
export type WarnedChild = Shapes['WarnedChild'];
export type WarningModel = Shapes['WarningModel'];
export type ReckonedRun = Shapes['ReckonedRun'];
export type ExclusionDimension = Shapes['ExclusionDimension'];
export type Account = Shapes['Account'];
export type DivisionChange = Shapes['DivisionChange'];
export type AccountList = Shapes['AccountList'];
export type BatchView = Shapes['BatchView'];
export type BlindPair = Shapes['BlindPair'];
export type ChangedEntry = Shapes['ChangedEntry'];
export type CheckedSheet = Shapes['CheckedSheet'];
export type Desk = Shapes['Desk'];
export type Found = Shapes['Found'];
export type FoundChild = Shapes['FoundChild'];
export type IntakeHome = Shapes['IntakeHome'];
export type KeptRun = Shapes['KeptRun'];
export type Me = Shapes['Me'];
export type PastBatch = Shapes['PastBatch'];
export type ReviewItem = Shapes['ReviewItem'];
export type Right = Shapes['Right'];
export type Role = Shapes['Role'];
export type RowPlace = Shapes['RowPlace'];
export type RunChanges = Shapes['RunChanges'];
export type RunState = Shapes['RunState'];
export type ScreenCount = Shapes['ScreenCount'];
export type ScreenEntry = Shapes['ScreenEntry'];
export type ScreenPair = Shapes['ScreenPair'];
export type ScreenRow = Shapes['ScreenRow'];
export type ScreenSide = Shapes['ScreenSide'];
export type ScreenSource = Shapes['ScreenSource'];
export type ScreenUnplaced = Shapes['ScreenUnplaced'];
export type ScreenVerdict = Shapes['ScreenVerdict'];
export type ScreenWords = Shapes['ScreenWords'];
export type ServedStory = Shapes['ServedStory'];
export type ShownVerdict = Shapes['ShownVerdict'];
export type SpokenSummary = Shapes['SpokenSummary'];
export type AssignmentTargets = Shapes['AssignmentTargets'];
export type Person = Shapes['Assignee'];
export type Made = Shapes['AssignmentMade'];
export type Preview = Shapes['AssignmentPreview'];
export type ScreenAssignment = Shapes['ScreenAssignment'];
export type OwnAssignment = Shapes['OwnAssignment'];
export type Assignable = OwnAssignment['list'];
export type TargetKind = OwnAssignment['target'];
export type Emergency = Shapes['Emergency'];
export type SpokenEvent = Shapes['AuditEvent'];
export type SpokenLook = Shapes['Look'];

type Ok<P extends keyof paths> =
  NonNullable<paths[P]['get']> extends {
    responses: { 200: { content: { 'application/json': infer Answer } } };
  }
    ? Answer
    : never;

/** A page of the trail, with the actions that it can be asked for. */
export type SpokenTrail = Ok<'/api/audit/events'>;
/** What became of a listing from one run to another. */
export type Change = RunChanges['counts'][number]['change'];
/** How a child answers what was typed. */
export type Match = FoundChild['match'];
/** One page of a list. */
export type ScreenPage<T> = Omit<Ok<'/api/unplaced'>, 'items'> & { readonly items: readonly T[] };
