-- A handed-over case is a row of its own without mailbox: no code finds it.
alter table case_row alter column mailbox drop not null;
-- The desk has chosen the last day: messages no longer move it.
alter table case_row add column chosen boolean not null default false;
-- A reader of the team has fetched this message: not who, not when.
alter table envelope add column fetched boolean not null default false;

-- Sealed blobs of a care worker's own. Drafts are named after their case and go with it.
create table drawer (
  id bigint primary key,
  account varchar(32) not null references account (account) on delete cascade,
  name varchar(32) not null,
  content bytea not null,
  constraint drawer_name unique (account, name)
);

-- What staff did on a day, once each; the subject is a case or the empty string. No time, no count, no content.
create table audit (
  id bigint primary key,
  on_day date not null,
  account varchar(32) not null,
  act varchar(16) not null,
  subject varchar(16) not null,
  constraint audit_once unique (on_day, account, act, subject)
);

-- On which day whom was asked for a team to open the desk, so that two nodes ask once.
create table reminder (
  on_day date not null,
  channel varchar(8) not null,
  primary key (on_day, channel)
);
