create table if not exists fingy_runs (
	id varchar(36) not null primary key,
	parent varchar(36),
	outermost varchar(36),
	application varchar,
	state varchar(9) not null,
	started timestamp(6) with time zone not null,
	ended timestamp(6) with time zone,
	heartbeat timestamp(6) with time zone not null,
	run clob not null
);

create index if not exists fingy_runs_parent on fingy_runs (parent, id);

create index if not exists fingy_runs_outermost on fingy_runs (outermost, id);

create table if not exists fingy_run_tags (
	run_id varchar(36) not null references fingy_runs (id) on delete cascade,
	hash varchar(64) not null,
	name varchar not null,
	content varchar not null,
	primary key (run_id, hash)
);

create index if not exists fingy_run_tags_hash on fingy_run_tags (hash, run_id);

create table if not exists fingy_run_documents (
	run_id varchar(36) not null primary key references fingy_runs (id) on delete cascade,
	document clob not null
);

create table if not exists fingy_run_metrics (
	run_id varchar(36) not null references fingy_runs (id) on delete cascade,
	ordinal bigint not null,
	name varchar not null,
	step bigint,
	reading double precision not null,
	recorded timestamp(6) with time zone not null,
	primary key (run_id, ordinal)
);
