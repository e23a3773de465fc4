create table if not exists fingy_runs (
	id varchar(36) not null primary key,
	application varchar,
	state varchar(9) not null,
	started timestamp(6) with time zone not null,
	ended timestamp(6) with time zone,
	heartbeat timestamp(6) with time zone not null,
	run clob not null
);

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
