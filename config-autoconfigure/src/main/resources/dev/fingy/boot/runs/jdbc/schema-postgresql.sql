-- Identifiers are compared byte by byte, whatever the language of the database
create table if not exists fingy_runs (
	id varchar(36) collate "C" not null primary key,
	parent varchar(36) collate "C",
	outermost varchar(36) collate "C",
	application text,
	state varchar(9) not null,
	started timestamp with time zone not null,
	ended timestamp with time zone,
	heartbeat timestamp with time zone not null,
	run text not null
);

create index if not exists fingy_runs_parent on fingy_runs (parent, id);

create index if not exists fingy_runs_outermost on fingy_runs (outermost, id);

create table if not exists fingy_run_tags (
	run_id varchar(36) collate "C" not null references fingy_runs (id) on delete cascade,
	hash varchar(64) collate "C" not null,
	name text not null,
	content text not null,
	primary key (run_id, hash)
);

create index if not exists fingy_run_tags_hash on fingy_run_tags (hash, run_id);

create table if not exists fingy_run_documents (
	run_id varchar(36) collate "C" not null primary key references fingy_runs (id) on delete cascade,
	document text not null
);

create table if not exists fingy_run_metrics (
	run_id varchar(36) collate "C" not null references fingy_runs (id) on delete cascade,
	ordinal bigint not null,
	name text not null,
	step bigint,
	reading double precision not null,
	recorded timestamp with time zone not null,
	primary key (run_id, ordinal)
);
