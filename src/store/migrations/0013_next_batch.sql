-- The batch in which a file that had failed is tried again: it becomes the file's own once the file is read.
alter table rapporteur.arrivals add column next_batch jsonb;
