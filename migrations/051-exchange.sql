-- What anyone may read is read by somebody all the same: a statement that forgot its scope sees no row, which every start
-- asks. Without this a database that held one record for anyone could not be started again.
alter policy audience on exchange.shown using (
  (select plumbing.setting('app.scope')) is not null
  and (audience = 'anyone'
    or (audience = 'network' and (select exchange.reads_network()))
    or of_partnership = plumbing.scoped_partnership()));
