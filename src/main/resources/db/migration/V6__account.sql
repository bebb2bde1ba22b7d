create table person (
    id uuid primary key,
    name text not null,
    email text not null,
    email_key text not null unique,
    role text not null,
    standing text not null,
    password text,
    session_round bigint not null,
    version bigint not null,
    made_at timestamp with time zone not null
);

create table site_claim (
    id integer primary key,
    claimed_at timestamp with time zone not null
);

create table one_time_link (
    token_sha256 text primary key,
    purpose text not null,
    person uuid references person (id) on delete cascade,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);

create index one_time_link_by_person on one_time_link (person);

create table second_factor (
    person uuid primary key references person (id) on delete cascade,
    secret text not null,
    last_step bigint not null,
    made_at timestamp with time zone not null
);

create table recovery_code (
    person uuid not null references person (id) on delete cascade,
    code_sha256 text not null,
    primary key (person, code_sha256)
);

-- As Spring Session 4.1 asks for it, with room for ids of 256 bits
create table spring_session (
    primary_id text primary key,
    session_id text not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name text
);

create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id text not null references spring_session (primary_id) on delete cascade,
    attribute_name text not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- As Spring Security 7.1 asks for it; who a key belongs to is a person's id
create table user_credentials (
    credential_id text primary key,
    user_entity_user_id text not null,
    public_key bytea not null,
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean not null,
    authenticator_transports text,
    public_key_credential_type text,
    backup_state boolean not null,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamp with time zone,
    last_used timestamp with time zone,
    label text not null
);

create index user_credentials_by_user on user_credentials (user_entity_user_id);
