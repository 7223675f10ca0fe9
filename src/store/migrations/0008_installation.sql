-- Tells this store from every other one: two of them may share one Redis server, and must not take each other's jobs.
create table rapporteur.installation (
  id text not null default gen_random_uuid()::text
);
insert into rapporteur.installation default values;

-- Attempts are counted anew when a job is retried; what it came to before stays on record.
alter table rapporteur.job_outcomes drop constraint job_outcomes_pkey;
alter table rapporteur.job_outcomes add primary key (queue, job_id, attempt, outcome);
