-- A case: what the server knows of one conversation. Ids are random 63-bit numbers, because storage engines keep a hidden order of rows otherwise; there are days and no times.
create table case_row (
  id bigint primary key,
  channel varchar(8) not null,
  mailbox bytea not null,
  until_day date not null,
  constraint case_row_mailbox unique (mailbox)
);

-- Sealed messages of a case. The hash makes sending again harmless.
create table envelope (
  id bigint primary key,
  case_id bigint not null references case_row (id),
  direction char(1) not null,
  on_day date not null,
  hash bytea not null,
  content bytea not null,
  constraint envelope_hash unique (hash)
);
create index envelope_case on envelope (case_id);

-- What was deleted, as SHA-256 of the row id, so that a restored backup can delete it again.
create table tombstone (
  hash bytea primary key
);

create table account (
  account varchar(32) primary key,
  member varchar(32) not null,
  salt bytea not null,
  verifier bytea not null,
  blob bytea not null
);

-- Sessions of staff, never of reporters. The id is kept as its SHA-256: who reads the table cannot continue a session.
create table staff_session (
  id_hash bytea primary key,
  account varchar(32),
  csrf varchar(43),
  started bigint not null,
  last_access bigint not null
);
