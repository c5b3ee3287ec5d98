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
