create table document_template (
  school_id uuid not null,
  key text not null,
  file_id uuid not null,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  primary key (school_id, key),
  foreign key (school_id, file_id) references file (school_id, id)
);
select make_tenant_table('document_template');

-- The journal of documents. A signed document keeps the values it was written from.
create table document (
  school_id uuid not null,
  id uuid not null,
  programme_id uuid,
  template text not null,
  edition text not null,
  title text not null,
  person_id uuid,
  number text not null default '',
  dated_on date,
  state text not null default 'draft' check (state in ('draft', 'signed', 'cancelled')),
  snapshot jsonb not null,
  file_id uuid,
  scan_id uuid,
  replaces_id uuid,
  created_by uuid,
  created_at timestamptz not null,
  -- when the snapshot was last written: a draft follows the data, a signed document never again
  written_at timestamptz not null,
  signed_at timestamptz,
  cancelled_at timestamptz,
  cancelled_why text not null default '',
  version integer not null default 1,
  primary key (school_id, id),
  foreign key (school_id, programme_id) references programme (school_id, id),
  foreign key (school_id, person_id) references person (school_id, id),
  foreign key (school_id, file_id) references file (school_id, id),
  foreign key (school_id, scan_id) references file (school_id, id),
  foreign key (school_id, replaces_id) references document (school_id, id),
  check (state <> 'signed' or dated_on is not null)
);
create unique index document_number on document (school_id, template, number, (date_part('year', dated_on)))
  where number <> '' and state <> 'cancelled';
-- Of one mentor's consents and agreements one is a draft; what it names grows until it is signed.
create unique index document_draft on document (school_id, programme_id, template, person_id)
  where state = 'draft' and person_id is not null;
create index document_person on document (school_id, person_id) where person_id is not null;
select make_tenant_table('document');

create table document_pair (
  school_id uuid not null,
  document_id uuid not null,
  pair_id uuid not null,
  primary key (school_id, document_id, pair_id),
  foreign key (school_id, document_id) references document (school_id, id),
  foreign key (school_id, pair_id) references pair (school_id, id)
);
create index document_pair_pair on document_pair (school_id, pair_id);
select make_tenant_table('document_pair');

-- What the papers of a school say beside the facts of its people and the settings of the school.
create table paper_terms (
  school_id uuid primary key references school (id),
  regulation_number text not null default '',
  regulation_on date,
  director_authority text not null default 'Устава',
  pay_kind text not null default 'стимулирующая',
  payer text not null default 'Бухгалтерии',
  clerk text not null default 'Специалисту по кадрам',
  curator_id uuid,
  controller_id uuid,
  meetings smallint not null default 8 check (meetings between 1 and 200),
  meeting_mode text not null default 'mixed' check (meeting_mode in ('face-to-face', 'remote', 'mixed')),
  programmes_in_days smallint not null default 14 check (programmes_in_days between 1 and 120),
  acquaint_in_days smallint not null default 3 check (acquaint_in_days between 0 and 60),
  processor text not null default '',
  version integer not null default 1,
  foreign key (school_id, curator_id) references person (school_id, id),
  foreign key (school_id, controller_id) references person (school_id, id)
);
select make_tenant_table('paper_terms');
