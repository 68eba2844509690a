/**
 * Version 1: a table for each kind of record, and the books. A record is kept whole, as JSON; the columns beside it are
 * drawn from it by the database, so that they never say anything else. Ids, owners and times are compared letter by
 * letter, as the domain does.
 */
export const records: readonly string[] = [
  // What finds look at (`FindEntry`) lies beside a case, its folded text apart: most finds need none. It is no `jsonb`, which
  // would put the additional fields in another order than the one the text was made in.
  `create table "case" (
    record jsonb not null,
    entry json not null,
    text text not null,
    id text collate "C" generated always as (record ->> 'id') stored primary key,
    owner text collate "C" generated always as (record ->> 'owner') stored not null,
    status text collate "C" generated always as (record ->> 'status') stored not null,
    severity text collate "C" generated always as (record ->> 'severity') stored not null,
    reporter text collate "C" generated always as (record -> 'createdBy' ->> 'id') stored not null,
    tags jsonb generated always as (record -> 'tags') stored not null
  )`,
  `create index case_by_owner on "case" (owner, status)`,

  ...['comment', 'alert', 'event', 'file', 'reference', 'action', 'effect'].flatMap((table) => [
    `create table "${table}" (
      record jsonb not null,
      id text collate "C" generated always as (record ->> 'id') stored primary key,
      case_id text collate "C" generated always as (record ->> 'caseId') stored not null,
      at text collate "C" generated always as (record ->> '${table === 'action' ? 'at' : 'createdAt'}') stored not null
    )`,
    `create index ${table}_of_case on "${table}" (case_id, at, id)`,
  ]),
  `alter table alert add column alert_id text collate "C" generated always as (record ->> 'alertId') stored not null`,
  `create index alert_by_alert on alert (alert_id, case_id)`,
  `alter table effect
    add column due_at text collate "C" generated always as (record ->> 'dueAt') stored not null,
    add column leased_until text collate "C" generated always as (coalesce(record ->> 'leasedUntil', '')) stored not null,
    add column is_pending boolean generated always as (record ->> 'status' = 'pending') stored not null`,
  `create index effect_due on effect (due_at, id) where is_pending`,

  ...['configuration', 'connector', 'template', 'template_revision'].flatMap((table) => [
    `create table ${table} (
      record jsonb not null,
      id text collate "C" generated always as (record ->> 'id') stored primary key,
      owner text collate "C" generated always as (record ->> 'owner') stored not null
    )`,
    `create index ${table}_of_owner on ${table} (owner, id)`,
  ]),

  // The last case number of each owner.
  `create table counter (owner text collate "C" primary key, number bigint not null)`,
  // What commits answered, by their names. Null while the commit is under way, which nobody but itself sees.
  `create table mutation (mutation_id text collate "C" primary key, at timestamptz not null, records jsonb)`,
  `create index mutation_by_age on mutation (at)`,
  // What commits told, and how many there were. Only the latest are kept.
  `create table log (sequence bigint primary key, events jsonb not null)`,
  `create table position (sequence bigint not null)`,
  `create unique index position_once on position ((true))`,
  `insert into position (sequence) values (0)`,
];
