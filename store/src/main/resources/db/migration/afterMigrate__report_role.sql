-- At every start: the role that may read schema report and nothing else. It cannot log in until an administrator gives it
-- a password. Roles belong to the server and not to the database, so that somebody else may make it at the same time, and
-- a database of one's own may not let us.
do $$
declare
    missing_grant text;
begin
    perform pg_advisory_xact_lock(hashtext('fadeline report role'));
    if not exists (select from pg_roles where rolname = '${reportRole}') then
        begin
            create role ${reportRole} nologin;
        exception
            when duplicate_object or unique_violation then
                null;
            when insufficient_privilege then
                raise warning 'Role ${reportRole} is missing and % may not create it; create it for BI tools and restart', current_user;
                return;
        end;
    end if;
    if not has_schema_privilege('${reportRole}', 'report', 'usage') then
        grant usage on schema report to ${reportRole};
    end if;
    for missing_grant in
        select format('grant select on %s to ${reportRole}', oid::regclass)
        from pg_class
        where relnamespace = 'report'::regnamespace and relkind = 'v'
          and not has_table_privilege('${reportRole}', oid, 'select')
    loop
        execute missing_grant;
    end loop;
end
$$;
