import type { Queryable } from '../access/index.ts';

/** What was done with a child, as it was written. */
export type Contact = {
  readonly contactId: number;
  readonly source: 'case' | 'handbook';
  readonly way: string;
  readonly on: string;
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

/** What was done with a child under any of its numbers, the last first. */
export async function listContacts(db: Queryable, personIds: readonly string[]): Promise<Contact[]> {
  const { rows } = await db.query<Contact>(
    `select contact_id as "contactId", source, way, on_day as on, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt", author_name as "authorName",
       helper_name as "helperName", place, whom, content, family_change as "familyChange", needs, measures, effect,
       latitude is not null as "hasPoint", cardinality(photos) as photos
     from pairing.contact where person_id = any ($1) order by on_day desc, contact_id desc limit 500`,
    [personIds],
  );
  return rows;
}

/** A place as a device told it. */
export type Point = {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracy: number;
  readonly at: string;
};

/** An entry of the handbook. */
export type NewContact = {
  readonly personId: string;
  readonly division: string;
  readonly school: string | null;
  readonly way: string;
  readonly on: string;
  readonly at: Date;
  readonly accountId: number;
  readonly authorName: string;
  readonly helperId: number | null;
  readonly helperName: string | null;
  readonly texts: Readonly<
    Record<'place' | 'whom' | 'content' | 'familyChange' | 'needs' | 'measures' | 'effect', string | null>
  >;
  readonly point: Point | null;
  readonly photos: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly sha256: string;
    readonly content: Buffer;
  }[];
};

/** Writes an entry with its pictures; gives its number. */
export async function writeContact(db: Queryable, entry: NewContact): Promise<number> {
  const { texts, point, photos } = entry;
  const { rows } = await db.query<{ id: number }>(
    `insert into pairing.contact (person_id, division, school, source, way, on_day, met_at, recorded_at, account_id, author_name,
       helper_id, helper_name, place, whom, content, family_change, needs, measures, effect, latitude, longitude, accuracy, photos)
     values ($1, $2, $3, 'handbook', $4, $5, pairing.moment($6), $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
       $21, $22) returning contact_id as id`,
    [
      ...[entry.personId, entry.division, entry.school, entry.way, entry.on, point?.at ?? null, entry.at],
      ...[entry.accountId, entry.authorName, entry.helperId, entry.helperName],
      ...[
        texts.place,
        texts.whom,
        texts.content,
        texts.familyChange,
        texts.needs,
        texts.measures,
        texts.effect,
      ],
      ...[point?.latitude ?? null, point?.longitude ?? null, point?.accuracy ?? null],
      [...new Set(photos.map(({ sha256 }) => sha256))],
    ],
  );
  const { id } = rows[0]!;
  for (const [i, { name, mediaType, sha256, content }] of photos.entries())
    await db.query('insert into pairing.contact_file values ($1, $2, $3, $4, $5, $6)', [
      ...[id, i + 1, name, mediaType, sha256, content],
    ]);
  return id;
}

/** A picture of an entry of the handbook of one of these persons. */
export async function findPhoto(
  db: Queryable,
  personIds: readonly string[],
  contactId: number,
  fileNo: number,
): Promise<{ readonly mediaType: string; readonly content: Buffer } | undefined> {
  const { rows } = await db.query<{ mediaType: string; content: Buffer }>(
    `select f.media_type as "mediaType", f.content from pairing.contact_file as f
     join pairing.contact as c on c.contact_id = f.contact_id
     where c.person_id = any ($1) and f.contact_id = $2 and f.file_no = $3`,
    [personIds, contactId, fileNo],
  );
  return rows[0];
}
