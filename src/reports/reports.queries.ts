import type { Batch } from '../platform/index.ts';
import type { ListName } from './texts.ts';

/** A child or student on a list, or waiting to be. */
export type ListEntry = {
  readonly person_no: number;
  readonly person_id: string;
  readonly list: ListName;
  readonly kind: string;
  readonly programme: string | null;
  readonly term: string | null;
  readonly name: string | null;
  readonly id_number: string | null;
  readonly birth_date: string | null;
  readonly sex: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly guardian: string | null;
  readonly phone: string | null;
};

/** Entries of a list that wait for nothing, by township, village and person. */
export const listEntries = (batch: Batch, list: ListName): Promise<ListEntry[]> =>
  batch.rows(
    `select e.* exclude (is_waiting) from reports.list_entry as e where e.list = $list and not e.is_waiting
     order by e.township nulls last, e.village nulls last, e.person_id, e.kind, e.programme, e.term`,
    { list },
  );

/** A row of a file on which a listing rests; kind and programme are told for aid only. */
export type Evidence = {
  readonly person_no: number;
  readonly kind: string | null;
  readonly programme: string | null;
  readonly file: string;
  readonly sheet: string;
  readonly row_no: number;
};

/** Evidence of a list's entries, in the order of the files. */
export const listEvidence = (batch: Batch, list: ListName): Promise<Evidence[]> =>
  batch.rows(
    `select person_no, kind, programme, file, sheet, row_no from reports.list_evidence
     where list = $list order by person_no, kind, programme, row_id`,
    { list },
  );

/** A pair for a person to decide, with what both rows say. */
export type ReviewRow = {
  readonly pair_no: number;
  readonly file_a: string;
  readonly sheet_a: string;
  readonly row_a: number;
  readonly file_b: string;
  readonly sheet_b: string;
  readonly row_b: number;
  readonly person_id_a: string;
  readonly person_id_b: string;
  readonly name_a: string | null;
  readonly name_b: string | null;
  readonly birth_a: string | null;
  readonly birth_b: string | null;
  readonly id_a: string | null;
  readonly id_b: string | null;
  readonly place_a: string | null;
  readonly place_b: string | null;
  readonly weight: number;
  readonly levels: string | null;
  /** The person whose listing waits for this pair, if any. */
  readonly held_up_person_id: string | null;
};

/** All pairs under review: those that hold up a listing first, then the heaviest. */
export const reviewRows = (batch: Batch): Promise<ReviewRow[]> =>
  batch.rows(
    `select r.*, h.person_id as held_up_person_id from reports.review_row as r
     left join (select pair_no, min(person_id) as person_id from reports.waiting_entry group by pair_no) as h
       on h.pair_no = r.pair_no
     order by h.person_id is null, r.weight desc, r.pair_no`,
  );

/** A listing that waits, and whom it waits for. */
export type WaitingEntry = Omit<ListEntry, 'birth_date' | 'sex'> & {
  readonly other_person_id: string | null;
  readonly other_name: string | null;
  readonly pair_no: number | null;
};

/** Listings that wait for a pair to be decided. */
export const waitingEntries = (batch: Batch): Promise<WaitingEntry[]> =>
  batch.rows(
    `select * from reports.waiting_entry
     order by list, township nulls last, village nulls last, person_id, kind, programme, term, pair_no`,
  );

/** A row that nobody can place. */
export type UnplacedRow = {
  readonly file: string;
  readonly sheet: string;
  readonly row_no: number;
  readonly register: string | null;
  readonly name: string | null;
  readonly cause: string;
  readonly code: string | null;
  readonly message: string | null;
  /** Rows that this line stands for: all refused ones of a sheet, else 1. */
  readonly row_count: number;
};

/** Rows that nobody can place, in the order of the files. */
export const unplacedRows = (batch: Batch): Promise<UnplacedRow[]> =>
  batch.rows('select * from reports.unplaced_row order by source_no, row_no, cause');

/** A file's sheet and its balance: read = landed + refused + skipped. */
export type SourceBalance = {
  readonly file: string;
  readonly sheet: string;
  readonly format: string | null;
  readonly register: string | null;
  readonly label: string | null;
  readonly read: number;
  readonly landed: number;
  readonly refused: number;
  readonly skipped: number;
  /** Why the whole file or sheet was refused, as the verdicts say it; null where it was not. */
  readonly refusal: string | null;
};

/** Every sheet that was opened, in the order of the files. */
export const sourceBalances = (batch: Batch): Promise<SourceBalance[]> =>
  batch.rows(
    `select file, sheet, format, register, label, rows_read as read, landed, refused, skipped,
       (select min(v.message) from intake.verdict v
        where v.source_no = s.source_no and v.row_no = 0 and v.severity = 'refused') as refusal
     from intake.source s order by source_no`,
  );

/** Entries of a list in a township, of a kind. */
export type PlaceCount = {
  readonly list: ListName;
  readonly township: string;
  readonly kind: string;
  readonly is_waiting: boolean;
  readonly entries: number;
  readonly persons: number;
};

/** Counts of both lists. */
export const placeCounts = (batch: Batch): Promise<PlaceCount[]> =>
  batch.rows('select * from reports.place_count order by list, township, kind, is_waiting');

/** Counts of rows, persons and pairs. */
export type LinkageCounts = {
  readonly persons: number;
  readonly links: number;
  readonly pairs: number;
  readonly rows_under_review: number;
};

/** How many persons, links, pairs under review, and rows in them. */
export async function linkageCounts(batch: Batch): Promise<LinkageCounts> {
  const [counts] = await batch.rows<LinkageCounts>(
    `select (select count(*) from reports.known_person) as persons,
       (select count(*) from linkage.link) as links,
       (select count(*) from linkage.review_pair) as pairs,
       (select count(distinct row_id) from (select left_row_id as row_id from linkage.review_pair
          union all select right_row_id from linkage.review_pair)) as rows_under_review`,
  );
  return counts!;
}

/** A count under a key. */
export type KeyCount = { readonly key: string; readonly count: number };

/** Links by the rule that made them. */
export const linksByRule = (batch: Batch): Promise<KeyCount[]> =>
  batch.rows('select rule as key, count(*) as count from linkage.link group by rule order by rule');

/** Verdicts by code and severity. */
export const verdictsByCode = (batch: Batch): Promise<(KeyCount & { severity: string })[]> =>
  batch.rows(
    `select code as key, severity, count(*) as count
     from intake.verdict
     group by code, severity order by severity, code`,
  );

/** A doubtful cell. */
export type FaultRow = {
  readonly file: string;
  readonly sheet: string;
  readonly row_no: number;
  readonly column_name: string | null;
  readonly message: string;
};

/** Doubtful cells of landed rows in the order of the files, at most `limit`. */
export const faultRows = (batch: Batch, limit: number): Promise<FaultRow[]> =>
  batch.rows(
    `select s.file, s.sheet, v.row_no, v.column_name, v.message
     from reports.verdict_said as v join intake.source as s on s.source_no = v.source_no
     where v.severity = 'fault' order by v.source_no, v.row_no, v.column_name, v.code, v.message limit $limit`,
    { limit },
  );
